package org.cunbao.catalogue;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.cunbao.domain.AreaKind;
import org.cunbao.formula.Formula;
import org.cunbao.formula.Reference;

/** Checks that what a formula speaks of exists. */
final class FormulaCheck {

    private static final Set<AreaKind> COUNTED =
            Set.of(AreaKind.VILLAGE, AreaKind.COMMUNITY, AreaKind.TOWNSHIP, AreaKind.DEPARTMENT);

    private final Areas areas;
    private final Indicators indicators;

    FormulaCheck(Areas areas, Indicators indicators) {
        this.areas = areas;
        this.indicators = indicators;
    }

    void check(Formula formula, Consumer<String> problem) {
        for (Reference reference : formula.references()) {
            if (reference instanceof Reference.Figure figure) {
                checkIndicator(figure.indicator(), problem);
                figure.column()
                        .ifPresent(column -> indicators
                                .find(figure.indicator())
                                .filter(found -> !found.columns().contains(column))
                                .ifPresent(found -> problem.accept(found.code() + " 没有“" + column.caption() + "”一栏")));
                checkGroup(figure.group(), problem);
            } else if (reference instanceof Reference.Reporting reporting) {
                checkIndicator(reporting.indicator(), problem);
                checkGroup(reporting.group(), problem);
            } else if (reference instanceof Reference.Count count) {
                if (AreaKind.ofKey(count.kind()).filter(COUNTED::contains).isEmpty()) {
                    problem.accept("count() 里应为 village、community、township 或 department，写的是“" + count.kind() + "”");
                }
                checkGroup(count.group(), problem);
            }
        }
    }

    private void checkIndicator(String code, Consumer<String> problem) {
        Optional<Indicator> known = indicators.find(code);
        if (known.isEmpty()) {
            problem.accept("没有指标 " + code);
        }
    }

    private void checkGroup(String group, Consumer<String> problem) {
        if (!group.isEmpty()
                && areas.groups().stream().noneMatch(known -> known.code().equals(group))) {
            problem.accept("没有分组 " + group);
        }
    }
}
