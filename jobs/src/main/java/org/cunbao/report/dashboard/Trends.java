package org.cunbao.report.dashboard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cunbao.catalogue.ReportSettings.Headline;
import org.cunbao.domain.Coverage;
import org.cunbao.report.content.ReportHeadline;
import org.cunbao.report.content.ReportMonth;

/** The headline figures, and what they were in the months that the result knows. */
final class Trends {

    private final ReportMonth month;
    /** The oldest first, the month itself at the end. */
    private final List<ReportMonth> known;

    private final List<Headline> headlines;

    Trends(ReportMonth month) {
        this.month = month;
        this.known = Stream.concat(month.history().stream(), Stream.of(month)).toList();
        this.headlines = month.catalogue().report().headlines();
    }

    /** The names of the months, the earlier first. */
    List<String> months() {
        return known.stream().map(Trends::name).toList();
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
            Map<String, String> last = before().map(found -> new ReportHeadline(found, headline).row())
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

    private Optional<ReportMonth> before() {
        return known.size() < 2 ? Optional.empty() : Optional.of(known.get(known.size() - 2));
    }

    /** None without a last month: one bar compares nothing. */
    List<Chart> charts() {
        return known.size() < 2
                ? List.of()
                : headlines.stream().map(this::chart).toList();
    }

    private Chart chart(Headline headline) {
        return new Chart(
                id(headline),
                month.messages().text("report.dashboard.trend", headline.label(), headline.unit()),
                headline.unit(),
                List.of(headline.label()),
                known.stream().map(of -> row(of, headline)).toList(),
                Optional.empty());
    }

    private static Chart.Row row(ReportMonth of, Headline headline) {
        Figure figure =
                Figure.of(of.numbers(), new ReportHeadline(of, headline).amount(), headline.decimals(), Coverage.NONE);
        return new Chart.Row(name(of), List.of(figure));
    }
}
