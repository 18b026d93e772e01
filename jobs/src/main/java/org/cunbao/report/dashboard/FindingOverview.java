package org.cunbao.report.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunbao.catalogue.Area;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.Finding;
import org.cunbao.report.content.FindingKind;
import org.cunbao.report.content.FindingText;
import org.cunbao.report.content.PlainText;
import org.cunbao.report.content.ReportMonth;
import org.cunbao.report.table.Words;

/** What the checks have found: how much of each kind, where, and one by one. */
final class FindingOverview {

    private final ReportMonth month;
    private final List<Finding> findings;

    /** For how many units findings stand, by township and kind. */
    private final Map<String, Map<FindingKind, Integer>> counts = new LinkedHashMap<>();

    FindingOverview(ReportMonth month) {
        this.month = month;
        this.findings = month.result().findings();
        month.catalogue()
                .areas()
                .of(AreaKind.TOWNSHIP, month.result().period())
                .forEach(township -> counts.put(township.name(), none()));
        counts.put(departments(), none());
        counts.put(elsewhere(), none());
        for (Finding finding : findings) {
            counts.computeIfAbsent(where(finding), name -> none())
                    .merge(FindingKind.of(finding), finding.occurrences(), Integer::sum);
        }
    }

    private static Map<FindingKind, Integer> none() {
        Map<FindingKind, Integer> none = new EnumMap<>(FindingKind.class);
        Arrays.stream(FindingKind.values()).forEach(kind -> none.put(kind, 0));
        return none;
    }

    private String departments() {
        return month.messages().text("kind.department");
    }

    private String elsewhere() {
        return month.messages().text("report.dashboard.elsewhere");
    }

    /** The township in which a finding's unit lies, or what stands for the units outside all townships. */
    private String where(Finding finding) {
        Optional<Area> area = month.catalogue().areas().find(finding.area());
        if (area.isEmpty()) {
            return elsewhere();
        }
        return switch (area.get().kind()) {
            case VILLAGE, COMMUNITY ->
                month.catalogue().areas().nameOf(area.get().parent());
            case TOWNSHIP -> area.get().name();
            case DEPARTMENT -> departments();
            case COUNTY, GROUP -> elsewhere();
        };
    }

    /** {@code key}, {@code name} and {@code count} of each kind. */
    List<Map<String, String>> kinds() {
        return Arrays.stream(FindingKind.values())
                .map(kind -> Map.of("key", kind.key(), "name", name(kind), "count", written(total(kind))))
                .toList();
    }

    private String name(FindingKind kind) {
        return month.messages().text("report.kind." + kind.key());
    }

    private int total(FindingKind kind) {
        return counts.values().stream()
                .mapToInt(row -> row.getOrDefault(kind, 0))
                .sum();
    }

    private String written(int count) {
        return Figure.count(month.numbers(), count).text();
    }

    /** One row a township, then those outside, the county last: {@code name}, {@code counts} by kind, {@code all}. */
    List<Map<String, Object>> byTownship() {
        List<Map<String, Object>> rows = new ArrayList<>();
        counts.forEach((name, row) -> rows.add(row(name, row)));
        Map<FindingKind, Integer> totals = new EnumMap<>(FindingKind.class);
        Arrays.stream(FindingKind.values()).forEach(kind -> totals.put(kind, total(kind)));
        rows.add(row(month.messages().text("report.county.total"), totals));
        return rows;
    }

    private Map<String, Object> row(String name, Map<FindingKind, Integer> row) {
        return Map.of(
                "name",
                name,
                "counts",
                row.values().stream().map(this::written).toList(),
                "all",
                written(row.values().stream().mapToInt(Integer::intValue).sum()));
    }

    /** In the order of {@code findings.csv}. */
    List<Map<String, String>> rows() {
        FindingText text = new FindingText(month);
        List<Map<String, String>> rows = new ArrayList<>();
        for (Finding finding : findings) {
            FindingKind kind = FindingKind.of(finding);
            rows.add(Map.ofEntries(
                    Map.entry("number", String.valueOf(rows.size() + 1)),
                    Map.entry("kind", kind.key()),
                    Map.entry("kindName", name(kind)),
                    Map.entry("township", where(finding)),
                    Map.entry("area", text.area(finding)),
                    Map.entry("code", finding.code()),
                    Map.entry("label", text.label(finding.code())),
                    Map.entry("units", written(finding.occurrences())),
                    Map.entry("place", PlainText.of(text.place(finding))),
                    Map.entry("detail", PlainText.of(text.detail(finding))),
                    Map.entry(
                            "explanation",
                            PlainText.of(new Words(month.catalogue()).accepted(month.result(), finding)))));
        }
        return rows;
    }

    Chart chart() {
        List<Chart.Row> rows = new ArrayList<>();
        counts.forEach((name, row) -> rows.add(new Chart.Row(
                name,
                row.values().stream()
                        .map(count -> Figure.count(month.numbers(), count))
                        .toList())));
        return new Chart(
                "finding-chart",
                month.messages().text("report.dashboard.findings"),
                month.messages().text("report.flag.unit"),
                Arrays.stream(FindingKind.values()).map(this::name).toList(),
                rows,
                Optional.empty());
    }
}
