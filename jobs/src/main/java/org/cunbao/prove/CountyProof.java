package org.cunbao.prove;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunbao.catalogue.BookBlock;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.domain.Comparison;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.prove.NamedRanges.Range;
import org.cunbao.prove.SheetReading.Shown;

/** The sheet of the county: one indicator a row, by its code; the columns are found by the names of their ranges. */
final class CountyProof {

    private static final List<String> FIELDS =
            List.of("本月", "本年累计", "本年已报应报", "累计期末", "已报应报", "比上月增减", "可比单位数", "本月估计", "累计期末估计");

    private final SheetProof proof;
    private final NamedRanges names;
    private final HeadingProof headings;
    private final ExpectedFigures expected;
    private final Messages messages;
    private final String county;
    private final Map<CellKey, Comparison> comparisons = new HashMap<>();

    CountyProof(SheetProof proof, NamedRanges names, HeadingProof headings, ExpectedFigures expected) {
        this.proof = proof;
        this.names = names;
        this.headings = headings;
        this.expected = expected;
        this.messages = expected.catalogue().messages();
        this.county = expected.catalogue().areas().county().code();
        for (Comparison comparison : expected.result().comparisons()) {
            if (comparison.area().equals(county)) {
                comparisons.put(comparison.cell(), comparison);
            }
        }
    }

    void run(Range codes) {
        for (String field : FIELDS) {
            names.find(BookBlock.INDICATOR, field)
                    .ifPresent(range -> headings.check(
                            proof.sheet(),
                            BookBlock.INDICATOR,
                            field,
                            Optional.empty(),
                            range.firstRow(),
                            range.firstColumn()));
        }
        codes.rows()
                .forEach(row -> expected.catalogue()
                        .indicators()
                        .find(proof.sheet().at(row, codes.firstColumn()).text())
                        .ifPresent(indicator -> run(row, indicator)));
        proof.close();
    }

    private void run(int row, Indicator indicator) {
        Figures.Key main = key(indicator.mainCell());
        for (CellKey cell : indicator.cells()) {
            boolean month = cell.column() == Column.MONTH;
            column(month ? "本月" : "累计期末").ifPresent(column -> proof.figure(row, column, key(cell)));
            if (month) {
                year(row, key(cell));
            }
            column(month ? "本月估计" : "累计期末估计").ifPresent(column -> proof.estimate(row, column, key(cell)));
        }
        Column compared = indicator.measure() == Indicator.Measure.FLOW ? Column.MONTH : Column.END;
        Optional<Comparison> comparison = Optional.ofNullable(comparisons.get(new CellKey(indicator.code(), compared)));
        besides(row, "已报应报", main, Shown.text(expected.coverage(main).toString()));
        besides(
                row,
                "比上月增减",
                main,
                comparison
                        .map(found -> Shown.number(found.change()))
                        .orElseGet(() -> Shown.text(messages.text("table.no-comparison"))));
        besides(
                row,
                "可比单位数",
                main,
                comparison
                        .map(found -> Shown.number(BigDecimal.valueOf(found.units())))
                        .orElse(Shown.NOTHING));
    }

    private void year(int row, Figures.Key key) {
        Optional<YearSum> sum = YearSum.of(expected.catalogue(), expected.result(), key.cell());
        besides(
                row,
                "本年累计",
                key,
                sum.map(found -> proof.shown(found.value()))
                        .orElseGet(() -> Shown.text(messages.text("report.no-comparison"))));
        besides(
                row,
                "本年已报应报",
                key,
                sum.map(found -> Shown.text(found.coverage().toString())).orElse(Shown.NOTHING));
    }

    private void besides(int row, String field, Figures.Key key, Shown wanted) {
        column(field).ifPresent(column -> proof.besides(row, column, key, wanted));
    }

    private Optional<Integer> column(String field) {
        return names.find(BookBlock.INDICATOR, field).map(Range::firstColumn);
    }

    private Figures.Key key(CellKey cell) {
        return new Figures.Key(Layer.TOTAL, county, cell);
    }
}
