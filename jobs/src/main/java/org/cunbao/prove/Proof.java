package org.cunbao.prove;

import java.util.List;
import java.util.stream.Stream;

/**
 * What reading a released file back has shown.
 *
 * @param printed figures found in the file
 * @param checked of those, figures bound to their place and compared with the ledger
 * @param differences one line each, with its place; empty when the file is sound
 */
public record Proof(int printed, int checked, List<String> differences) {

    public static final Proof NOTHING = new Proof(0, 0, List.of());

    public Proof {
        differences = List.copyOf(differences);
    }

    public Proof plus(Proof other) {
        return new Proof(
                printed + other.printed,
                checked + other.checked,
                Stream.concat(differences.stream(), other.differences.stream()).toList());
    }

    /** Sound when every printed figure was checked and none differs. */
    public boolean isSound() {
        return differences.isEmpty() && printed == checked;
    }
}
