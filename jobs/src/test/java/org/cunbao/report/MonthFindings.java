package org.cunbao.report;

import java.util.ArrayList;
import java.util.List;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Finding.Place;
import org.cunbao.domain.Outcome;
import org.cunbao.domain.Severity;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.Text;

/** A few findings of each sort. */
public final class MonthFindings {

    private static final List<Severity> SEVERITIES = List.of(Severity.INFO, Severity.FATAL, Severity.QUERY);

    private MonthFindings() {}

    public static List<Finding> some() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 1; i <= 50; i++) {
            Severity severity = SEVERITIES.get(i % 3);
            Outcome outcome = i % 7 == 0 ? Outcome.UNDECIDED : Outcome.FAILED;
            String explanation = i % 2 == 0 ? "" : "已与村里核对";
            Place place = new Place(
                    new CellKey("G05", Column.END), new SourceCell("永清镇/义坊村.xlsx", "村级月报", "D" + (i + 8), "14"));
            findings.add(new Finding(
                    "G-01", severity, outcome, "620521100008", List.of(place), detail(i), explanation, 1, false));
        }
        return findings;
    }

    private static Text detail(int i) {
        return Text.of("report.problem.template", "G" + i, "公益性岗位合计填 14，八类岗位之和为 13，相差 1");
    }
}
