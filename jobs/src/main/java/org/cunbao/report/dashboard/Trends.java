package org.cunbao.report.dashboard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunbao.catalogue.ReportSettings.Headline;
import org.cunbao.domain.Coverage;
import org.cunbao.report.content.ReportHeadline;
import org.cunbao.report.content.ReportMonth;

/**
 * The headline figures, and what they were in the months that the result holds: this one, and the last if it is known.
 */
final class Trends {

    private final ReportMonth month;
    private final Optional<ReportMonth> before;
    private final List<Headline> headlines;

    Trends(ReportMonth month) {
        this.month = month;
        this.before = month.before();
        this.headlines = month.catalogue().report().headlines();
    }

    /** The names of the months, the earlier first. */
    List<String> months() {
        List<String> months = new ArrayList<>();
        before.ifPresent(last -> months.add(name(last)));
        months.add(name(month));
        return months;
    }

    private static String name(ReportMonth month) {
        var period = month.result().period();
        return month.messages().text("table.period", period.getYear(), period.getMonthValue());
    }

    /**
     * What the report says of each, and {@code before} and {@code coverageBefore}, which are empty without a last
     * month.
     */
    List<Map<String, String>> rows() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Headline headline : headlines) {
            Map<String, String> row = new HashMap<>(new ReportHeadline(month, headline).row());
            Map<String, String> last = before.map(found -> new ReportHeadline(found, headline).row())
                    .orElse(Map.of());
            row.put("before", last.getOrDefault("value", ""));
            row.put("coverageBefore", last.getOrDefault("coverage", ""));
            row.put("direction", direction(row.getOrDefault("change", "")));
            row.put("chart", id(headline));
            rows.add(row);
        }
        return rows;
    }

    private String id(Headline headline) {
        return "trend-" + (headlines.indexOf(headline) + 1);
    }

    /** Of a change as it is written. */
    private String direction(String change) {
        if (change.equals(month.messages().text("report.no-comparison"))) {
            return "none";
        }
        return change.startsWith("+") ? "up" : change.startsWith("-") ? "down" : "same";
    }

    /** None without a last month: one bar compares nothing. */
    List<Chart> charts() {
        return before.map(last -> headlines.stream()
                        .map(headline -> chart(last, headline))
                        .toList())
                .orElse(List.of());
    }

    private Chart chart(ReportMonth last, Headline headline) {
        return new Chart(
                id(headline),
                month.messages().text("report.dashboard.trend", headline.label(), headline.unit()),
                headline.unit(),
                List.of(headline.label()),
                List.of(row(last, headline), row(month, headline)),
                Optional.empty());
    }

    private static Chart.Row row(ReportMonth of, Headline headline) {
        Figure figure =
                Figure.of(of.numbers(), new ReportHeadline(of, headline).amount(), headline.decimals(), Coverage.NONE);
        return new Chart.Row(name(of), List.of(figure));
    }
}
