package org.cunbao.prove;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.Value;

/** Who has reported, by township: on the tiles of a page, in its table, and of the county in its sentence. */
record HtmlCoverage(ReportLedger ledger, Messages messages) {

    private static final String[] COLUMNS = {"expected", "counted", "rejected", "missing", "form"};

    void owe(HtmlOwed owed) {
        for (Area township :
                ledger.catalogue().areas().of(AreaKind.TOWNSHIP, ledger.result().period())) {
            Map<String, String> row = row(township.name());
            owed.row("coverage", township.name(), row);
            owed.row("coverage-tiles", township.name(), tile(row));
        }
        String all = messages.text("report.county.total");
        Map<String, String> county = row(all);
        owed.row("coverage", all, county);
        owed.row(
                "coverage-county",
                all,
                Map.of(
                        "expected",
                        at(county, "expected"),
                        "counted",
                        at(county, "counted"),
                        "rate",
                        at(county, "rate")));
    }

    private Map<String, String> row(String name) {
        Map<String, String> texts = new CoverageRows(ledger, messages).of(name).orElse(Map.of());
        Map<String, String> row = new HashMap<>();
        for (String column : COLUMNS) {
            row.put(column, texts.getOrDefault(messages.text("prove.report.column." + column), ""));
        }
        BigDecimal expected = new BigDecimal(at(row, "expected"));
        row.put(
                "rate",
                expected.signum() == 0
                        ? ledger.figures().mark(Value.Reason.NOT_APPLICABLE)
                        : new BigDecimal(at(row, "counted"))
                                .multiply(BigDecimal.valueOf(100))
                                .divide(expected, 2, RoundingMode.HALF_UP)
                                .toPlainString());
        return row;
    }

    /** A tile speaks of villages that are lacking only when there are any. */
    private static Map<String, String> tile(Map<String, String> row) {
        Map<String, String> tile = new HashMap<>();
        tile.put("expected", at(row, "expected"));
        tile.put("counted", at(row, "counted"));
        BigDecimal lacking = new BigDecimal(at(row, "expected")).subtract(new BigDecimal(at(row, "counted")));
        if (lacking.signum() > 0) {
            tile.put("lacking", lacking.toPlainString());
        }
        return tile;
    }

    private static String at(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
