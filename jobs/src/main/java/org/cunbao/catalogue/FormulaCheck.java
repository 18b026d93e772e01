package org.cunbao.catalogue;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cunbao.catalogue.Rule.Scope;
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

    /** A formula of a rule, which may ask for figures of other forms. */
    void checkOfRule(Formula formula, Scope scope, Consumer<String> problem) {
        known(formula, problem);
        across(formula).forEach(across -> checkAcross(across, scope, problem));
    }

    void check(Formula formula, Consumer<String> problem) {
        known(formula, problem);
        across(formula).forEach(across -> problem.accept("township()、villages()、county() 只能用在审核规则里"));
    }

    private static Stream<Reference.Across> across(Formula formula) {
        return formula.references().stream()
                .filter(Reference.Across.class::isInstance)
                .map(Reference.Across.class::cast);
    }

    private void checkAcross(Reference.Across across, Scope scope, Consumer<String> problem) {
        checkIndicator(across.indicator(), problem);
        String word = across.level().key();
        boolean allowed = switch (across.level()) {
            case TOWNSHIP -> scope == Scope.VILLAGE;
            case VILLAGES -> scope == Scope.TOWNSHIP;
            case COUNTY -> scope != Scope.COUNTY_TOTAL && scope != Scope.TOWNSHIP_TOTAL;
        };
        if (!allowed) {
            problem.accept(
                    switch (across.level()) {
                        case TOWNSHIP -> "township() 只能用在村的规则里";
                        case VILLAGES -> "villages() 只能用在乡镇的规则里";
                        case COUNTY -> "合计的规则里不用 county()";
                    });
        }
        Optional<Indicator> found = indicators.find(across.indicator());
        found.filter(indicator -> !isOnForm(indicator, across.level()))
                .ifPresent(indicator -> problem.accept(indicator.code() + " 不在 " + word + "() 所指的表上"));
        across.column()
                .ifPresent(column -> found.filter(
                                indicator -> !indicator.columns().contains(column))
                        .ifPresent(indicator -> problem.accept(indicator.code() + " 没有“" + column.caption() + "”一栏")));
    }

    private static boolean isOnForm(Indicator indicator, Reference.Level level) {
        return switch (level) {
            case TOWNSHIP -> indicator.form() == AreaKind.TOWNSHIP || indicator.townshipControl();
            case VILLAGES -> indicator.form() == AreaKind.VILLAGE;
            case COUNTY -> true;
        };
    }

    private void known(Formula formula, Consumer<String> problem) {
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
