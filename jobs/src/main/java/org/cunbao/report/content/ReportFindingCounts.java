package org.cunbao.report.content;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cunbao.domain.Finding;

/** How many units findings stand for, by what they mean for the release. */
record ReportFindingCounts(int fatal, int open, int explained, int info, int undecided) {

    static final ReportFindingCounts NONE = new ReportFindingCounts(0, 0, 0, 0, 0);

    static ReportFindingCounts of(List<Finding> findings) {
        return findings.stream().map(ReportFindingCounts::of).reduce(NONE, ReportFindingCounts::plus);
    }

    static SortedMap<String, ReportFindingCounts> byCode(List<Finding> findings) {
        SortedMap<String, ReportFindingCounts> counts = new TreeMap<>();
        for (Finding finding : findings) {
            counts.merge(finding.code(), of(finding), ReportFindingCounts::plus);
        }
        return counts;
    }

    private static ReportFindingCounts of(Finding finding) {
        int units = finding.occurrences();
        return switch (FindingKind.of(finding)) {
            case FATAL -> new ReportFindingCounts(units, 0, 0, 0, 0);
            case OPEN -> new ReportFindingCounts(0, units, 0, 0, 0);
            case EXPLAINED -> new ReportFindingCounts(0, 0, units, 0, 0);
            case INFO -> new ReportFindingCounts(0, 0, 0, units, 0);
            case UNDECIDED -> new ReportFindingCounts(0, 0, 0, 0, units);
        };
    }

    private ReportFindingCounts plus(ReportFindingCounts other) {
        return new ReportFindingCounts(
                fatal + other.fatal,
                open + other.open,
                explained + other.explained,
                info + other.info,
                undecided + other.undecided);
    }

    Map<String, String> row(String code, String label) {
        return Map.of(
                "code", code,
                "label", label,
                "fatal", String.valueOf(fatal),
                "open", String.valueOf(open),
                "explained", String.valueOf(explained),
                "info", String.valueOf(info),
                "undecided", String.valueOf(undecided));
    }
}
