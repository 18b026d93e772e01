package org.cunbao.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.cunbao.catalogue.Condition.Operator;
import org.cunbao.catalogue.Rule.Scope;
import org.cunbao.domain.AreaKind;
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
        String kind = yaml.text("kind");
        return switch (kind) {
            case "required" -> some(cells(yaml, scope), Condition.Required::new);
            case "integer" -> some(cells(yaml, scope), Condition.IntegerCount::new);
            case "range" -> range(yaml, scope);
            case "compare" -> compare(yaml, scope);
            case "balance" -> balance(yaml, scope);
            case "ratio" -> ratio(yaml, scope);
            case "history" -> history(yaml, scope);
            case "carry" -> carry(yaml, scope);
            case "roll-up" -> rollUp(yaml, scope);
            case "unchanged" -> unchanged(yaml, scope);
            case "expression" -> expression(yaml, scope);
            default -> {
                yaml.problem(
                        yaml.line("kind"),
                        "没有“" + kind + "”这种规则；可用 required、range、integer、compare、balance、ratio、history、carry、roll-up、"
                                + "unchanged、expression");
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

    private Optional<Condition> range(YamlMap yaml, Scope scope) {
        Optional<BigDecimal> min = yaml.number("min");
        Optional<BigDecimal> max = yaml.number("max");
        needBound(yaml, min, max);
        return some(cells(yaml, scope), cells -> new Condition.Range(cells, min, max));
    }

    private Optional<Condition> compare(YamlMap yaml, Scope scope) {
        Optional<CellKey> left = cell(yaml, scope, "left");
        String sign = yaml.text("operator");
        Optional<Operator> operator = Operator.of(sign);
        if (operator.isEmpty()) {
            yaml.problem(yaml.line("operator"), "“operator”应为 <= < = >= > 之一");
        }
        Optional<BigDecimal> constant = yaml.optionalText("right")
                .filter(text -> text.matches("-?\\d+(\\.\\d+)?"))
                .map(BigDecimal::new);
        Optional<CellKey> right = constant.isPresent() ? Optional.empty() : cell(yaml, scope, "right");
        if (left.isEmpty() || operator.isEmpty() || (right.isEmpty() && constant.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new Condition.Compare(left.get(), operator.get(), right, constant));
    }

    private Optional<Condition> balance(YamlMap yaml, Scope scope) {
        Optional<CellKey> total = cell(yaml, scope, "total");
        List<CellKey> parts = named(yaml, scope, "parts");
        return total.isEmpty() || parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Condition.Balance(total.get(), parts));
    }

    private Optional<Condition> ratio(YamlMap yaml, Scope scope) {
        Optional<CellKey> numerator = cell(yaml, scope, "numerator");
        Optional<CellKey> denominator = cell(yaml, scope, "denominator");
        Optional<BigDecimal> min = yaml.number("min");
        Optional<BigDecimal> max = yaml.number("max");
        needBound(yaml, min, max);
        return numerator.isEmpty() || denominator.isEmpty()
                ? Optional.empty()
                : Optional.of(new Condition.Ratio(numerator.get(), denominator.get(), min, max));
    }

    private Optional<Condition> history(YamlMap yaml, Scope scope) {
        BigDecimal absolute = needed(yaml, "absolute");
        BigDecimal relative = needed(yaml, "relative");
        return some(cells(yaml, scope), cells -> new Condition.History(cells, absolute, relative));
    }

    private Optional<Condition> carry(YamlMap yaml, Scope scope) {
        List<CellKey> cells = cells(yaml, scope);
        for (CellKey cell : cells) {
            if (cell.column() != Column.CUMULATIVE) {
                yaml.problem(yaml.line("cells"), "carry 只能用于累计数，" + cell + " 不是");
            }
        }
        return some(cells, Condition.Carry::new);
    }

    private Optional<Condition> rollUp(YamlMap yaml, Scope scope) {
        List<CellKey> cells = cells(yaml, scope);
        for (CellKey cell : cells) {
            if (indicators
                    .find(cell.indicator())
                    .filter(Indicator::townshipControl)
                    .isEmpty()) {
                yaml.problem(yaml.line("cells"), "roll-up 只能用于乡镇控制数，" + cell + " 不是");
            }
        }
        return some(cells, Condition.RollUp::new);
    }

    private Optional<Condition> unchanged(YamlMap yaml, Scope scope) {
        BigDecimal atLeast = needed(yaml, "at-least");
        return some(cells(yaml, scope), cells -> new Condition.Unchanged(cells, atLeast.intValue()));
    }

    private Optional<Condition> expression(YamlMap yaml, Scope scope) {
        try {
            Formula formula = Formula.ofFigures(yaml.text("formula"));
            check.check(formula, message -> yaml.problem(yaml.line("formula"), message));
            List<CellKey> cells = new ArrayList<>();
            for (Reference reference : formula.references()) {
                if (reference instanceof Reference.Figure figure) {
                    indicators.find(figure.indicator()).ifPresent(indicator -> {
                        needOnForm(yaml, scope, indicator, "formula");
                        cells.add(new CellKey(indicator.code(), figure.column().orElse(indicator.mainColumn())));
                    });
                }
            }
            return Optional.of(new Condition.Expression(
                    formula, cells.stream().distinct().sorted().toList()));
        } catch (FormulaException e) {
            yaml.problem(yaml.line("formula"), e.problem());
            return Optional.empty();
        }
    }

    /** The cells named under {@code cells}, where a word such as {@code 全部} stands for many, less {@code except}. */
    private List<CellKey> cells(YamlMap yaml, Scope scope) {
        if (!yaml.has("cells")) {
            yaml.problem(yaml.line(), "缺少“cells”");
        }
        List<CellKey> except = named(yaml, scope, "except");
        return named(yaml, scope, "cells").stream()
                .filter(cell -> !except.contains(cell))
                .toList();
    }

    private List<CellKey> named(YamlMap yaml, Scope scope, String key) {
        List<CellKey> cells = new ArrayList<>();
        for (String text : yaml.texts(key)) {
            Optional<Predicate<CellKey>> many = many(text);
            if (many.isPresent()) {
                onForm(scope).stream()
                        .flatMap(indicator -> indicator.cells().stream())
                        .filter(many.get())
                        .forEach(cells::add);
            } else {
                cell(yaml, scope, key, text).ifPresent(cells::add);
            }
        }
        return cells.stream().distinct().toList();
    }

    private Optional<Predicate<CellKey>> many(String word) {
        return switch (word) {
            case "全部" -> Optional.of(cell -> true);
            case "全部本月" -> Optional.of(cell -> cell.column() == Column.MONTH);
            case "全部累计" -> Optional.of(cell -> cell.column() == Column.CUMULATIVE);
            case "全部期末" -> Optional.of(cell -> cell.column() == Column.END);
            case "全部是否" -> Optional.of(this::isFlag);
            case "全部数值" -> Optional.of(cell -> !isFlag(cell));
            default -> Optional.empty();
        };
    }

    private boolean isFlag(CellKey cell) {
        return indicators.find(cell.indicator()).filter(Indicator::isFlag).isPresent();
    }

    private Optional<CellKey> cell(YamlMap yaml, Scope scope, String key) {
        String text = yaml.text(key);
        return text.isEmpty() ? Optional.empty() : cell(yaml, scope, key, text);
    }

    private Optional<CellKey> cell(YamlMap yaml, Scope scope, String key, String text) {
        Optional<CellKey> cell = CellKey.parse(text);
        Optional<Indicator> indicator = cell.flatMap(known -> indicators.find(known.indicator()));
        if (indicator.isEmpty()) {
            yaml.problem(yaml.line(key), "“" + text + "”不是指标栏；应写成 A01.累计、A13.期末 的样子");
            return Optional.empty();
        }
        if (!indicator.get().cells().contains(cell.orElseThrow())) {
            yaml.problem(
                    yaml.line(key),
                    indicator.get().code() + " 没有“" + cell.get().column().caption() + "”一栏");
        }
        needOnForm(yaml, scope, indicator.get(), key);
        return cell;
    }

    private void needOnForm(YamlMap yaml, Scope scope, Indicator indicator, String key) {
        if (!onForm(scope).contains(indicator)) {
            yaml.problem(yaml.line(key), indicator.code() + " 不在这条规则所查的表上");
        }
    }

    private List<Indicator> onForm(Scope scope) {
        return indicators.all().stream()
                .filter(indicator -> switch (scope) {
                    case VILLAGE -> indicator.form() == AreaKind.VILLAGE;
                    case TOWNSHIP -> indicator.form() == AreaKind.TOWNSHIP || indicator.townshipControl();
                    case DEPARTMENT -> indicator.form() == AreaKind.DEPARTMENT;
                    case TOWNSHIP_TOTAL -> indicator.form() != AreaKind.DEPARTMENT;
                    case COUNTY_TOTAL -> true;
                })
                .toList();
    }

    private static BigDecimal needed(YamlMap yaml, String key) {
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
