package org.cunbao.report.content;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.cunbao.catalogue.Messages;
import org.cunbao.catalogue.PeriodNames;
import org.cunbao.domain.Extent;
import org.cunbao.domain.Extent.MonthRelease;

/** The months that a quarter or a year was put together from. */
final class ReportMonths {

    private final ReportMonth month;

    ReportMonths(ReportMonth month) {
        this.month = month;
    }

    void write(ReportPage page) {
        Messages messages = month.messages();
        Extent extent = month.result().extent();
        page.table(
                messages.text("report.months.caption"),
                "months-table",
                extent.period().months().stream().map(one -> row(extent, one)).toList());
        page.note(
                messages.text("report.months.note"),
                extent.isWhole()
                        ? ""
                        : messages.text(
                                "report.months.incomplete", extent.missing().size()));
    }

    private Map<String, String> row(Extent extent, YearMonth one) {
        Messages messages = month.messages();
        Optional<MonthRelease> release = extent.release(one);
        String name = new PeriodNames(month.catalogue()).month(one);
        if (release.isEmpty()) {
            String none = messages.text("report.no-comparison");
            String state = messages.text(extent.owed().contains(one) ? "report.months.none" : "report.months.before");
            return Map.of("month", name, "revision", none, "state", state, "coverage", none);
        }
        MonthRelease found = release.get();
        return Map.of(
                "month", name,
                "revision", String.valueOf(found.revision()),
                "state", messages.text(found.draft() ? "report.months.draft" : "report.months.final"),
                "coverage", found.coverage().toString());
    }
}
