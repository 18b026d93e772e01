package org.cunbao.report.dashboard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cunbao.domain.Value;
import org.cunbao.report.content.ReportCoverage;
import org.cunbao.report.content.ReportMonth;
import org.cunbao.report.table.CoverageTable;

/** Who has reported, by township. */
final class CoverageTiles {

    /** In per cent: a township below it stands out. */
    private static final long NEARLY_ALL = 90;

    private final ReportMonth month;

    CoverageTiles(ReportMonth month) {
        this.month = month;
    }

    /**
     * One row a township, the county last; as in the report, and besides: {@code rate} in per cent, how many villages
     * are {@code lacking}, and the {@code level}, one of {@code full part low none}.
     */
    List<Map<String, String>> rows() {
        return new ReportCoverage(month).townships().stream().map(this::row).toList();
    }

    private Map<String, String> row(Map<String, String> texts) {
        long expected = Long.parseLong(texts.getOrDefault("expected", ""));
        long counted = Long.parseLong(texts.getOrDefault("counted", ""));
        String rate = CoverageTable.rate(counted, expected);
        Map<String, String> row = new HashMap<>(texts);
        row.put("rate", rate.isEmpty() ? month.numbers().mark(Value.Reason.NOT_APPLICABLE) : rate);
        row.put("lacking", String.valueOf(expected - counted));
        row.put("level", level(counted, expected));
        return row;
    }

    private static String level(long counted, long expected) {
        if (counted == expected) {
            return "full";
        }
        return counted == 0 ? "none" : counted * 100 < expected * NEARLY_ALL ? "low" : "part";
    }
}
