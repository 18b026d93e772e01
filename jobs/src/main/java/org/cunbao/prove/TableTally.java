package org.cunbao.prove;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Set;
import org.cunbao.catalogue.Areas;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Value;

/** Counts what a file shows and notes what differs from the ledger. */
final class TableTally {

    private final Messages messages;
    private final Catalogue catalogue;
    private final Set<Figures.Key> seen = new HashSet<>();
    private final List<String> differences = new ArrayList<>();
    private int printed;
    private int checked;

    TableTally(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.messages = catalogue.messages();
    }

    /** A figure stands at a place; whether it is the right one is compared elsewhere. */
    void bound(String place, Figures.Key key) {
        printed++;
        checked++;
        if (!seen.add(key)) {
            differences.add(messages.text("prove.twice", place, name(key)));
        }
    }

    /** Something else that belongs to a figure stands at a place, such as its coverage. */
    void boundBesides() {
        printed++;
        checked++;
    }

    /** A number stands where none is known. */
    void unbound(String place, String shown) {
        printed++;
        differences.add(messages.text("prove.unbound", place, shown));
    }

    void difference(String key, Object... arguments) {
        differences.add(messages.text(key, arguments));
    }

    void differs(String place, Figures.Key key, String shown, String expected) {
        differences.add(messages.text("prove.differs", place, name(key), shown, expected));
    }

    /** Every one of these figures must have been seen. */
    void demand(String file, NavigableSet<Figures.Key> expected) {
        for (Figures.Key key : expected) {
            if (!seen.contains(key)) {
                differences.add(messages.text("prove.missing-row", file, name(key)));
            }
        }
    }

    /** The next file or sheet may show the same figures again. */
    void forgetSeen() {
        seen.clear();
    }

    /** What stands in place of a missing value: the mark, or the status word. */
    String word(String group, Value value) {
        return value instanceof Value.Missing missing
                ? messages.text(group + "."
                        + missing.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                : "";
    }

    /** Such as {@code 永清镇马沟村 村集体经济积累（A13.期末）}. */
    String name(Figures.Key key) {
        Areas areas = catalogue.areas();
        String indicator = catalogue
                .indicators()
                .find(key.cell().indicator())
                .map(Indicator::name)
                .orElse("");
        return messages.text("prove.figure-name", areas.fullNameOf(key.area()), indicator, key.cell());
    }

    Proof proof() {
        return new Proof(printed, checked, differences);
    }
}
