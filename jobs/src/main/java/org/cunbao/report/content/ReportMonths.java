package org.cunbao.report.content;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cunbao.catalogue.Apart;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Areas;
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
                                "report.months.incomplete", extent.missing().size()),
                month.catalogue().areas().apart().stream().map(this::apart).collect(Collectors.joining()));
    }

    /** What became of villages whose figures could not be carried over a change, and where those stand. */
    private String apart(Apart change) {
        Areas areas = month.catalogue().areas();
        List<Area> rows = change.before().stream()
                .flatMap(code -> areas.find(code).stream())
                .toList();
        return month.messages()
                .text(
                        change.now().isEmpty() ? "report.months.ended" : "report.months.apart",
                        new PeriodNames(month.catalogue()).month(change.since()),
                        listed(rows.stream().map(row -> areas.fullNameOf(row.code()))),
                        listed(change.now().stream().map(areas::fullNameOf)),
                        listed(rows.stream()
                                .map(row -> areas.nameOf(row.parent()))
                                .distinct()));
    }

    private String listed(Stream<String> names) {
        return names.collect(Collectors.joining(month.messages().text("finding.enumeration")));
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
