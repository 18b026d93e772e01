package org.cunbao.report.dashboard;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.TemplateProblem;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Finding;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.Severity;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.Text;
import org.cunbao.domain.UnitStatus;

/** Whether the templates of the page can be used. */
public final class DashboardTemplates {

    private DashboardTemplates() {}

    /**
     * Fills the page for a month in which nobody reported, as a trial.
     *
     * @return empty when that works
     */
    public static Optional<TemplateProblem> check(Catalogue catalogue, YearMonth period) {
        try {
            new DashboardPage(catalogue).of(silent(catalogue, period));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(new TemplateProblem("reports/" + DashboardPage.PAGE, 0, String.valueOf(e.getMessage())));
        }
    }

    private static RevisionResult silent(Catalogue catalogue, YearMonth period) {
        Finding finding = Finding.at(
                "FILE-EMPTY",
                Severity.FATAL,
                catalogue.areas().county().code(),
                SourceCell.of("."),
                Text.of("finding.FILE-EMPTY"));
        return new RevisionResult(
                Figures.empty(period, 1),
                Optional.of(Figures.empty(period.minusMonths(1), 1)),
                List.of(),
                List.of(finding),
                catalogue.reportingUnits(period).stream()
                        .map(DashboardTemplates::absent)
                        .toList(),
                true,
                catalogue.files().hash(),
                "");
    }

    private static UnitStatus absent(Area unit) {
        return new UnitStatus(unit.kind(), unit.code(), UnitStatus.State.NOT_DELIVERED, "");
    }
}
