package org.cunbao.parse;

import java.util.ArrayList;
import java.util.List;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Outcome;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.Text;
import org.cunbao.parse.file.Check;
import org.cunbao.parse.file.Unreadable;

/** Collects what is found in one file, in the order of the file. */
final class Findings {

    private final List<Finding> all = new ArrayList<>();

    /** @param area the unit's code; empty when it is not known */
    void add(Check check, String area, SourceCell place, Text detail) {
        all.add(Finding.at(check.code(), check.severity(), area, place, detail));
    }

    void add(Check check, String area, List<Finding.Place> places, Text detail) {
        add(check, area, places, detail, "");
    }

    /** @param explanation the sender's own 说明; empty when there is none */
    void add(Check check, String area, List<Finding.Place> places, Text detail, String explanation) {
        all.add(new Finding(
                check.code(), check.severity(), Outcome.FAILED, area, places, detail, explanation, 1, false));
    }

    /** A whole sheet or file that cannot be read. */
    void add(Unreadable unreadable, Spot spot) {
        SourceCell place = new SourceCell(spot.file(), spot.sheet(), unreadable.address(), "");
        add(unreadable.check(), "", place, unreadable.detail());
    }

    List<Finding> all() {
        return all;
    }
}
