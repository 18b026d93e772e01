package org.cunbao.packet;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.cunbao.domain.Text;

/**
 * What checking a packet has shown.
 *
 * @param sound true when there is no problem
 * @param identity what the packet says it is; empty when it does not say so
 * @param files whose content agrees with the checksums
 * @param figures read from the figures
 * @param recomputed totals added up again from lower levels and found equal
 * @param underivable totals of groups whose members the packet does not tell
 * @param problems in the order in which they were found; the first hundred
 * @param notes what is worth knowing and no problem
 */
public record Verdict(
        boolean sound,
        Optional<Identity> identity,
        int files,
        int figures,
        int recomputed,
        int underivable,
        List<Text> problems,
        List<Text> notes) {

    /**
     * Whose figures of when.
     *
     * @param county its name
     */
    public record Identity(String county, YearMonth period, int revision, boolean draft, boolean synthetic) {}

    public Verdict {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }
}
