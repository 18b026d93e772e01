package org.cunbao.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.cunbao.catalogue.Rule.Scope;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;

/** Reads the cells that a rule names, where a word such as {@code 全部} stands for many. */
final class RuleCells {

    private final Indicators indicators;
    private final YamlMap yaml;
    private final Scope scope;

    RuleCells(Indicators indicators, YamlMap yaml, Scope scope) {
        this.indicators = indicators;
        this.yaml = yaml;
        this.scope = scope;
    }

    /** The cells named under {@code cells}, less {@code except}. */
    List<CellKey> all() {
        if (!yaml.has("cells")) {
            yaml.problem(yaml.line(), "缺少“cells”");
        }
        List<CellKey> except = named("except");
        return named("cells").stream().filter(cell -> !except.contains(cell)).toList();
    }

    List<CellKey> named(String key) {
        List<CellKey> cells = new ArrayList<>();
        for (String text : yaml.texts(key)) {
            Optional<Predicate<CellKey>> many = many(text);
            if (many.isPresent()) {
                onForm().stream()
                        .flatMap(indicator -> indicator.entryCells().stream())
                        .filter(many.get())
                        .forEach(cells::add);
            } else {
                cell(key, text).ifPresent(cells::add);
            }
        }
        return cells.stream().distinct().toList();
    }

    private Optional<Predicate<CellKey>> many(String word) {
        return switch (word) {
            case "全部" -> Optional.of(cell -> cell.column() != Column.ADJUSTMENT);
            case "全部本月" -> Optional.of(cell -> cell.column() == Column.MONTH);
            case "全部累计" -> Optional.of(cell -> cell.column() == Column.CUMULATIVE);
            case "全部期末" -> Optional.of(cell -> cell.column() == Column.END);
            case "全部调整" -> Optional.of(cell -> cell.column() == Column.ADJUSTMENT);
            case "全部是否" -> Optional.of(this::isFlag);
            case "全部数值" -> Optional.of(cell -> cell.column() != Column.ADJUSTMENT && !isFlag(cell));
            default -> Optional.empty();
        };
    }

    boolean isFlag(CellKey cell) {
        return indicators.find(cell.indicator()).filter(Indicator::isFlag).isPresent();
    }

    /** The one cell named under a key; empty, with a problem noted, when it names none. */
    Optional<CellKey> one(String key) {
        String text = yaml.text(key);
        return text.isEmpty() ? Optional.empty() : cell(key, text);
    }

    private Optional<CellKey> cell(String key, String text) {
        Optional<CellKey> cell = CellKey.parse(text);
        Optional<Indicator> indicator = cell.flatMap(known -> indicators.find(known.indicator()));
        if (indicator.isEmpty()) {
            yaml.problem(yaml.line(key), "“" + text + "”不是指标栏；应写成 A01.累计、A13.期末 的样子");
            return Optional.empty();
        }
        if (!indicator.get().entryCells().contains(cell.orElseThrow())) {
            yaml.problem(
                    yaml.line(key),
                    indicator.get().code() + " 没有“" + cell.get().column().caption() + "”一栏");
        }
        needOnForm(indicator.get(), key);
        return cell;
    }

    /** Notes a problem when the indicator is not on the form that the rule judges. */
    void needOnForm(Indicator indicator, String key) {
        if (!onForm().contains(indicator)) {
            yaml.problem(yaml.line(key), indicator.code() + " 不在这条规则所查的表上");
        }
    }

    private List<Indicator> onForm() {
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
}
