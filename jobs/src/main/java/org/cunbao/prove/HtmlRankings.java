package org.cunbao.prove;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Value;

/** The rankings of a page and their charts: one for each figure that townships have in the month. */
record HtmlRankings(ReportLedger ledger, Messages messages) {

    void owe(HtmlOwed owed) {
        Set<CellKey> cells = new LinkedHashSet<>(ledger.catalogue().report().rankedCells());
        ledger.catalogue()
                .indicators()
                .chapters()
                .forEach(chapter ->
                        ledger
                                .catalogue()
                                .indicators()
                                .ofChapter(chapter.code(), ledger.result().period())
                                .stream()
                                .filter(indicator -> indicator.form() != AreaKind.DEPARTMENT)
                                .forEach(indicator -> cells.add(indicator.mainCell())));
        int number = 0;
        for (CellKey cell : cells) {
            if (ledger.isCollected(cell)) {
                number++;
                owe(owed, "ranking " + cell, HtmlCharts.name("ranking-" + number), cell);
            }
        }
    }

    private void owe(HtmlOwed owed, String table, String chart, CellKey cell) {
        int decimals = ledger.catalogue()
                .indicators()
                .find(cell.indicator())
                .map(Indicator::decimals)
                .orElseThrow();
        List<Area> townships =
                ledger.catalogue().areas().of(AreaKind.TOWNSHIP, ledger.result().period());
        List<BigDecimal> numbers = new ArrayList<>();
        townships.forEach(
                township -> ledger.total(township.code(), cell).number().ifPresent(numbers::add));
        for (Area township : townships) {
            Value value = ledger.total(township.code(), cell);
            Coverage coverage = ledger.coverage(township.code(), cell);
            String text = ledger.figures().value(value, decimals);
            owed.row(
                    table,
                    township.name(),
                    Map.of("rank", rank(value, numbers), "value", text, "coverage", coverage.toString()));
            boolean lacking = value.isReported() && !coverage.isComplete();
            owed.row(chart, township.name(), HtmlCharts.owed(0, text, lacking ? coverage.toString() : ""));
        }
        String mean = mean(numbers, decimals + 1);
        owed.row(table, messages.text("prove.html.mean"), Map.of("rank", "", "value", mean, "coverage", ""));
        owed.row(chart, HtmlCharts.MEAN, HtmlCharts.owed(0, mean, ""));
        owed.row(
                table,
                messages.text("report.county.total"),
                Map.of(
                        "rank",
                        "",
                        "value",
                        ledger.figures().value(ledger.total(ledger.county(), cell), decimals),
                        "coverage",
                        ledger.coverage(ledger.county(), cell).toString()));
    }

    private static String rank(Value value, List<BigDecimal> numbers) {
        if (value.number().isEmpty()) {
            return "";
        }
        BigDecimal own = value.number().get();
        int rank = 1;
        for (BigDecimal number : numbers) {
            rank += number.compareTo(own) > 0 ? 1 : 0;
        }
        return String.valueOf(rank);
    }

    private String mean(List<BigDecimal> numbers, int decimals) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal number : numbers) {
            sum = sum.add(number);
        }
        return numbers.isEmpty()
                ? ledger.figures().mark(Value.Reason.NOT_DELIVERED)
                : sum.divide(BigDecimal.valueOf(numbers.size()), decimals, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
