package org.cunbao.report.content;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.domain.Comparison;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Value;

/** What the sentences may say about an indicator: texts and yes-or-no only, so that a template cannot reach Java. */
final class NarrativeFigure {

    private final ReportMonth month;
    private final Indicator indicator;

    NarrativeFigure(ReportMonth month, Indicator indicator) {
        this.month = month;
        this.indicator = indicator;
    }

    /** The names are explained at the head of {@code narrative.zh.ftl}. */
    Map<String, Object> model() {
        boolean flow = indicator.columns().contains(Column.MONTH);
        Value main = month.total(month.county(), indicator.mainCell());
        Value monthly = month.total(month.county(), monthCell(flow));
        Map<String, Object> model = new HashMap<>();
        model.put("name", indicator.name());
        model.put("unit", indicator.isFlag() ? month.messages().text("report.flag.unit") : indicator.unit());
        model.put("flag", indicator.isFlag());
        model.put("flow", flow);
        model.put("level", month.messages().text("kind." + indicator.form().key()));
        put(model, "known", "value", "zero", main);
        put(model, "monthKnown", "month", "monthZero", monthly);
        trend(model, month.coverage(month.county(), monthCell(flow)));
        model.put("partial", partial(month.coverage(month.county(), indicator.mainCell())));
        return model;
    }

    private CellKey monthCell(boolean flow) {
        return flow ? new CellKey(indicator.code(), Column.MONTH) : indicator.mainCell();
    }

    private void put(Map<String, Object> model, String known, String text, String zero, Value value) {
        model.put(known, value.isReported());
        model.put(text, month.numbers().total(value, indicator));
        model.put(zero, value.number().filter(amount -> amount.signum() == 0).isPresent());
    }

    private void trend(Map<String, Object> model, Coverage coverage) {
        Optional<Comparison> comparison = month.comparison(ReportMonth.comparedCell(indicator));
        int direction = comparison.map(found -> found.change().signum()).orElse(0);
        String word = direction > 0 ? "up" : direction < 0 ? "down" : "same";
        model.put("trend", comparison.isPresent() ? word : "none");
        model.put(
                "change",
                comparison
                        .map(found -> month.numbers().number(found.change().abs(), indicator.decimals()))
                        .orElse(""));
        model.put(
                "alike",
                comparison.filter(found -> found.units() == coverage.reported()).isPresent());
    }

    private String partial(Coverage coverage) {
        Messages messages = month.messages();
        return coverage.isComplete()
                ? ""
                : messages.text(
                        "report.partial",
                        coverage.reported(),
                        coverage.expected(),
                        messages.text("kind." + indicator.form().key()));
    }
}
