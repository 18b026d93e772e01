package org.cunbao.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cunbao.catalogue.Condition.Operator;
import org.cunbao.catalogue.Rule.Scope;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.formula.Formula;
import org.cunbao.formula.FormulaException;
import org.cunbao.formula.Reference;

/** Reads the blanks of a rule's kind. */
final class ConditionReader {

    private final Indicators indicators;
    private final FormulaCheck check;

    ConditionReader(Indicators indicators, FormulaCheck check) {
        this.indicators = indicators;
        this.check = check;
    }

    Optional<Condition> read(YamlMap yaml, Scope scope) {
        Optional<Condition> condition = read(yaml, new RuleCells(indicators, yaml, scope), scope);
        if (condition.isPresent()
                && !(condition.get() instanceof Condition.Explained)
                && condition.get().cells().stream().anyMatch(cell -> cell.column() == Column.ADJUSTMENT)) {
            yaml.problem(yaml.line("cells"), "只有 explained 能用于调整数；carry 自己会算上它");
        }
        return condition;
    }

    private Optional<Condition> read(YamlMap yaml, RuleCells cells, Scope scope) {
        String kind = yaml.text("kind");
        return switch (kind) {
            case "required" -> some(cells.all(), Condition.Required::new);
            case "integer" -> some(cells.all(), Condition.IntegerCount::new);
            case "range" -> range(yaml, cells);
            case "compare" -> compare(yaml, cells);
            case "balance" -> balance(cells);
            case "ratio" -> ratio(yaml, cells);
            case "history" -> new HistoryReader(yaml, cells.all()).read();
            case "carry" -> carry(yaml, cells);
            case "explained" -> explained(yaml, cells);
            case "roll-up" -> rollUp(yaml, cells);
            case "unchanged" -> unchanged(yaml, cells);
            case "expression" -> expression(yaml, cells, scope);
            default -> {
                yaml.problem(
                        yaml.line("kind"),
                        "没有“" + kind + "”这种规则；可用 required、range、integer、compare、balance、ratio、history、carry、"
                                + "explained、roll-up、unchanged、expression");
                yield Optional.empty();
            }
        };
    }

    private interface Maker {
        Condition of(List<CellKey> cells);
    }

    private static Optional<Condition> some(List<CellKey> cells, Maker maker) {
        return cells.isEmpty() ? Optional.empty() : Optional.of(maker.of(cells));
    }

    private static Optional<Condition> range(YamlMap yaml, RuleCells cells) {
        Optional<BigDecimal> min = yaml.number("min");
        Optional<BigDecimal> max = yaml.number("max");
        needBound(yaml, min, max);
        return some(cells.all(), all -> new Condition.Range(all, min, max));
    }

    private static Optional<Condition> compare(YamlMap yaml, RuleCells cells) {
        Optional<CellKey> left = cells.one("left");
        String sign = yaml.text("operator");
        Optional<Operator> operator = Operator.of(sign);
        if (operator.isEmpty()) {
            yaml.problem(yaml.line("operator"), "“operator”应为 <= < = >= > 之一");
        }
        Optional<BigDecimal> constant = yaml.optionalText("right")
                .filter(text -> text.matches("-?\\d+(\\.\\d+)?"))
                .map(BigDecimal::new);
        Optional<CellKey> right = constant.isPresent() ? Optional.empty() : cells.one("right");
        if (left.isEmpty() || operator.isEmpty() || (right.isEmpty() && constant.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new Condition.Compare(left.get(), operator.get(), right, constant));
    }

    private static Optional<Condition> balance(RuleCells cells) {
        Optional<CellKey> total = cells.one("total");
        List<CellKey> parts = cells.named("parts");
        return total.isEmpty() || parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Condition.Balance(total.get(), parts));
    }

    private static Optional<Condition> ratio(YamlMap yaml, RuleCells cells) {
        Optional<CellKey> numerator = cells.one("numerator");
        Optional<CellKey> denominator = cells.one("denominator");
        Optional<BigDecimal> min = yaml.number("min");
        Optional<BigDecimal> max = yaml.number("max");
        needBound(yaml, min, max);
        return numerator.isEmpty() || denominator.isEmpty()
                ? Optional.empty()
                : Optional.of(new Condition.Ratio(numerator.get(), denominator.get(), min, max));
    }

    private static Optional<Condition> carry(YamlMap yaml, RuleCells cells) {
        List<CellKey> all = cells.all();
        all.stream().filter(cell -> cell.column() != Column.CUMULATIVE).forEach(cell -> {
            yaml.problem(yaml.line("cells"), "carry 只能用于累计数，" + cell + " 不是");
        });
        return some(all, Condition.Carry::new);
    }

    private static Optional<Condition> explained(YamlMap yaml, RuleCells cells) {
        List<CellKey> all = cells.all();
        all.stream().filter(cell -> cell.column() != Column.ADJUSTMENT).forEach(cell -> {
            yaml.problem(yaml.line("cells"), "explained 只能用于调整数，" + cell + " 不是");
        });
        return some(all, Condition.Explained::new);
    }

    private Optional<Condition> rollUp(YamlMap yaml, RuleCells cells) {
        List<CellKey> all = cells.all();
        all.stream().filter(cell -> !isControl(cell)).forEach(cell -> {
            yaml.problem(yaml.line("cells"), "roll-up 只能用于乡镇控制数，" + cell + " 不是");
        });
        return some(all, Condition.RollUp::new);
    }

    private boolean isControl(CellKey cell) {
        return indicators
                .find(cell.indicator())
                .filter(Indicator::townshipControl)
                .isPresent();
    }

    private static Optional<Condition> unchanged(YamlMap yaml, RuleCells cells) {
        List<CellKey> slow = cells.named("slow");
        int atLeast = needed(yaml, "at-least").intValue();
        BigDecimal share = yaml.number("share").orElse(BigDecimal.ONE);
        if (atLeast < 1) {
            yaml.problem(yaml.line("at-least"), "“at-least”至少为 1");
        }
        if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
            yaml.problem(yaml.line("share"), "“share”应大于 0、不大于 1");
        }
        List<CellKey> telling = cells.all().stream()
                .filter(cell -> !cells.isFlag(cell) && !slow.contains(cell))
                .toList();
        return some(telling, compared -> new Condition.Unchanged(compared, atLeast, share));
    }

    private Optional<Condition> expression(YamlMap yaml, RuleCells named, Scope scope) {
        try {
            Formula formula = Formula.ofFigures(yaml.text("formula"));
            check.checkOfRule(formula, scope, message -> yaml.problem(yaml.line("formula"), message));
            List<CellKey> cells = new ArrayList<>();
            for (Reference reference : formula.references()) {
                if (reference instanceof Reference.Figure figure) {
                    indicators.find(figure.indicator()).ifPresent(indicator -> {
                        named.needOnForm(indicator, "formula");
                        cells.add(indicator.cell(figure.column()));
                    });
                }
            }
            if (cells.isEmpty() && formula.references().stream().anyMatch(Reference.Across.class::isInstance)) {
                yaml.problem(yaml.line("formula"), "公式里至少要有一个本表的指标");
            }
            return Optional.of(new Condition.Expression(
                    formula, cells.stream().distinct().sorted().toList()));
        } catch (FormulaException e) {
            yaml.problem(yaml.line("formula"), e.problem());
            return Optional.empty();
        }
    }

    static BigDecimal needed(YamlMap yaml, String key) {
        Optional<BigDecimal> number = yaml.number(key);
        if (number.isEmpty() && !yaml.has(key)) {
            yaml.problem(yaml.line(), "缺少“" + key + "”");
        }
        return number.orElse(BigDecimal.ZERO);
    }

    private static void needBound(YamlMap yaml, Optional<BigDecimal> min, Optional<BigDecimal> max) {
        if (min.isEmpty() && max.isEmpty()) {
            yaml.problem(yaml.line(), "“min”和“max”至少要写一个");
        }
    }
}
