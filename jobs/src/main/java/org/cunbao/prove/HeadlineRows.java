package org.cunbao.prove;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunbao.catalogue.Messages;
import org.cunbao.catalogue.ReportSettings.Headline;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Comparison;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Value;
import org.cunbao.formula.Reference;
import org.cunbao.formula.Result;

/** The box of headline figures, worked out again from their formulas. */
record HeadlineRows(ReportLedger ledger, Messages messages) implements RowBinding {

    @Override
    public boolean concerns(PrintedRow row) {
        return row.headers().get(0).equals(messages.text("prove.report.column.headline"));
    }

    @Override
    public Optional<Map<String, String>> expected(PrintedRow row) {
        return ledger.catalogue().report().headlines().stream()
                .filter(headline -> headline.label().replaceAll("\\s", "").equals(row.key()))
                .findFirst()
                .map(this::texts);
    }

    /** By column, in plain notation; a missing figure as its mark. */
    Map<String, String> texts(Headline headline) {
        Map<String, String> texts = new HashMap<>();
        List<Reference.Figure> figures = headline.formula().references().stream()
                .filter(Reference.Figure.class::isInstance)
                .map(Reference.Figure.class::cast)
                .toList();
        texts.put(messages.text("prove.report.column.value"), value(headline) + sign(headline));
        texts.put(
                messages.text("prove.report.column.coverage"),
                figures.stream()
                        .map(figure -> ledger.coverage(area(figure.group()), cell(figure)))
                        .max(Comparator.comparingInt((Coverage coverage) -> coverage.expected() - coverage.reported())
                                .thenComparing(Comparator.comparingInt(Coverage::expected)
                                        .reversed()))
                        .map(Coverage::toString)
                        .orElse(""));
        texts.put(
                messages.text("prove.report.column.change"),
                ledger.figures().change(comparison(headline, figures), headline.decimals()));
        return texts;
    }

    private String sign(Headline headline) {
        return ledger.result()
                .background()
                .superseded()
                .map(old -> new HeadlineRows(ledger.of(old.figures()), messages))
                .filter(old -> !old.amount(headline).equals(amount(headline)))
                .map(old -> messages.text("report.restated.sign"))
                .orElse("");
    }

    /** Not rounded, or the mark of a missing figure. */
    private String amount(Headline headline) {
        return headline.formula().evaluate(this::valueOf) instanceof Result.Amount amount
                ? amount.amount().stripTrailingZeros().toPlainString()
                : value(headline);
    }

    private String value(Headline headline) {
        Result result = headline.formula().evaluate(this::valueOf);
        if (result instanceof Result.Amount amount) {
            return ledger.figures().number(amount.amount(), headline.decimals());
        }
        Value.Reason worst = Value.Reason.NOT_APPLICABLE;
        boolean first = true;
        for (Reference reference : headline.formula().references()) {
            if (valueOf(reference) instanceof Value.Missing missing) {
                worst = first || missing.reason().compareTo(worst) > 0 ? missing.reason() : worst;
                first = false;
            }
        }
        return ledger.figures().mark(worst);
    }

    private Value valueOf(Reference reference) {
        if (reference instanceof Reference.Figure figure) {
            return ledger.total(area(figure.group()), cell(figure));
        }
        if (reference instanceof Reference.Reporting reporting) {
            CellKey cell = ledger.catalogue()
                    .indicators()
                    .find(reporting.indicator())
                    .orElseThrow()
                    .mainCell();
            return Value.of(ledger.coverage(area(reporting.group()), cell).reported());
        }
        if (reference instanceof Reference.Count count) {
            return Value.of(count(count));
        }
        return Value.missing(Value.Reason.NOT_DELIVERED);
    }

    private long count(Reference.Count count) {
        return ledger
                .catalogue()
                .areas()
                .of(AreaKind.ofKey(count.kind()).orElseThrow(), ledger.result().period())
                .stream()
                .filter(area -> count.group().isEmpty() || area.groups().contains(count.group()))
                .filter(area -> !ledger.catalogue().areas().isPast(area))
                .count();
    }

    private String area(String group) {
        return group.isEmpty() ? ledger.county() : group;
    }

    private CellKey cell(Reference.Figure figure) {
        return figure.column()
                .map(column -> new CellKey(figure.indicator(), column))
                .orElseGet(() -> ledger.catalogue()
                        .indicators()
                        .find(figure.indicator())
                        .orElseThrow()
                        .mainCell());
    }

    /** Only a line that is one county figure and nothing else has a change. */
    private Optional<Comparison> comparison(Headline headline, List<Reference.Figure> figures) {
        String formula = headline.formula().toString().strip();
        return figures.stream()
                .filter(figure -> figure.group().isEmpty())
                .filter(figure -> formula.equals(figure.indicator())
                        || formula.equals(cell(figure).toString())
                        || formula.equals(
                                figure.indicator() + "." + cell(figure).column().key()))
                .findFirst()
                .flatMap(figure -> ledger.comparison(cell(figure)));
    }
}
