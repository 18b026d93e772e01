package org.cunbao.validate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Condition.Operator;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.domain.Text;
import org.cunbao.formula.Formula;
import org.cunbao.formula.Reference;

/** Puts cells, numbers and bounds into the words of a finding. */
record Wording(Catalogue catalogue) {

    /** Such as {@code 户厕改造（D05）本月}. */
    String name(CellKey cell) {
        String indicator = indicator(cell.indicator());
        return say(Text.of("finding.cell", indicator, cell.indicator(), column(Optional.of(cell.column()))));
    }

    String names(List<CellKey> cells) {
        return listed(cells.stream().map(this::name).toList());
    }

    /** The names of areas of one township, by their codes. */
    String areas(List<String> codes) {
        return listed(codes.stream().map(catalogue.areas()::nameOf).toList());
    }

    private String listed(List<String> names) {
        return String.join(say(Text.of("finding.enumeration")), names);
    }

    /** Such as {@code 排查矛盾纠纷（E07）} or {@code 登记的村数}. */
    String name(Reference reference) {
        if (reference instanceof Reference.Figure figure) {
            return group(figure.group())
                    + say(Text.of(
                            "finding.cell",
                            indicator(figure.indicator()),
                            figure.indicator(),
                            column(figure.column())));
        }
        if (reference instanceof Reference.Reporting reporting) {
            return group(reporting.group())
                    + say(Text.of("finding.reporting", indicator(reporting.indicator()), reporting.indicator()));
        }
        if (reference instanceof Reference.Count count) {
            return group(count.group()) + say(Text.of("finding.count", say(Text.of("kind." + count.kind()))));
        }
        if (reference instanceof Reference.Across across) {
            String cell = say(Text.of(
                    "finding.cell", indicator(across.indicator()), across.indicator(), column(across.column())));
            return say(Text.of("finding.across." + across.level().key(), cell));
        }
        return ((Reference.Name) reference).name();
    }

    /** Such as {@code 二级网格（B14） ≤ 三级网格（B15）}. */
    String formula(Formula formula) {
        return formula.written(this::name)
                .replace("&&", say(Text.of("finding.and")))
                .replace("||", say(Text.of("finding.or")));
    }

    private String column(Optional<Column> column) {
        return column.map(known -> say(Text.of("finding.column." + known.key())))
                .orElse("");
    }

    String say(Text text) {
        return catalogue.messages().text(text);
    }

    /** Such as {@code 应在 3 到 15 之间}; none without a bound. */
    static List<Text> bounds(Optional<BigDecimal> min, Optional<BigDecimal> max) {
        if (min.isPresent() && max.isPresent()) {
            return List.of(Text.of("finding.bounds.between", plain(min.get()), plain(max.get())));
        }
        return min
                .map(bound -> Text.of("finding.bounds.min", plain(bound)))
                .or(() -> max.map(bound -> Text.of("finding.bounds.max", plain(bound))))
                .stream()
                .toList();
    }

    static Text operator(Operator operator) {
        return Text.of(
                "finding.operator." + operator.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    private String indicator(String code) {
        return catalogue.indicators().find(code).map(found -> found.name()).orElse(code);
    }

    private String group(String id) {
        return id.isEmpty() ? "" : catalogue.areas().nameOf(id);
    }
}
