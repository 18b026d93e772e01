package org.cunbao.prove;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.domain.Comparison;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.prove.SheetReading.Shown;

/** The sheet of the county: one indicator a row, by the code in its first column. */
final class CountyProof {

    private final SheetProof proof;
    private final ExpectedFigures expected;
    private final Messages messages;
    private final String county;
    private final Map<CellKey, Comparison> comparisons = new HashMap<>();

    CountyProof(SheetProof proof, ExpectedFigures expected) {
        this.proof = proof;
        this.expected = expected;
        this.messages = expected.catalogue().messages();
        this.county = expected.catalogue().areas().county().code();
        for (Comparison comparison : expected.result().comparisons()) {
            if (comparison.area().equals(county)) {
                comparisons.put(comparison.cell(), comparison);
            }
        }
    }

    void run() {
        List<Integer> heads = proof.sheet().rowsWith(messages.text("table.main"));
        if (!heads.isEmpty()) {
            int head = heads.get(0);
            Map<String, Integer> columns = new TreeMap<>();
            proof.sheet()
                    .rows()
                    .getOrDefault(head, new TreeMap<>())
                    .forEach((column, shown) -> columns.put(shown.text(), column));
            proof.sheet()
                    .rows()
                    .tailMap(head, false)
                    .keySet()
                    .forEach(row -> expected.catalogue()
                            .indicators()
                            .find(proof.sheet().at(row, 0).text())
                            .ifPresent(indicator -> run(row, columns, indicator)));
        }
        proof.close();
    }

    private void run(int row, Map<String, Integer> columns, Indicator indicator) {
        Figures.Key main = key(indicator.mainCell());
        for (CellKey cell : indicator.cells()) {
            String head = cell.column() == Column.MONTH ? Column.MONTH.caption() : messages.text("table.main");
            column(columns, head).ifPresent(column -> proof.figure(row, column, key(cell)));
            String estimated = cell.column() == Column.MONTH ? "table.estimate-month" : "table.estimate";
            column(columns, messages.text(estimated)).ifPresent(column -> proof.estimate(row, column, key(cell)));
        }
        Column compared = indicator.measure() == Indicator.Measure.FLOW ? Column.MONTH : Column.END;
        Optional<Comparison> comparison = Optional.ofNullable(comparisons.get(new CellKey(indicator.code(), compared)));
        besides(
                row,
                columns,
                "table.coverage-of",
                main,
                text(expected.coverage(main).toString()));
        besides(
                row,
                columns,
                "table.change",
                main,
                comparison
                        .map(found -> number(found.change()))
                        .orElseGet(() -> text(messages.text("table.no-comparison"))));
        besides(
                row,
                columns,
                "table.comparable",
                main,
                comparison
                        .map(found -> number(BigDecimal.valueOf(found.units())))
                        .orElse(Shown.NOTHING));
    }

    private void besides(int row, Map<String, Integer> columns, String head, Figures.Key key, Shown wanted) {
        column(columns, messages.text(head)).ifPresent(column -> proof.besides(row, column, key, wanted));
    }

    private static Optional<Integer> column(Map<String, Integer> columns, String head) {
        return Optional.ofNullable(columns.get(head));
    }

    private Figures.Key key(CellKey cell) {
        return new Figures.Key(Layer.TOTAL, county, cell);
    }

    private static Shown text(String text) {
        return new Shown(Optional.empty(), text);
    }

    private static Shown number(BigDecimal amount) {
        return new Shown(Optional.of(amount), "");
    }
}
