package org.cunbao.sample;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongBiFunction;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Areas;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.Column;

/** The true figures of every unit in every month. An indicator without a target stays at 0. */
final class Courses {

    /** Of which unit a course is, of what. */
    private record Key(String unit, String indicator) {}

    private final Areas areas;
    private final Targets targets;
    private final Weights weights;
    private final Map<Key, long[]> courses = new HashMap<>();

    Courses(Catalogue catalogue, Targets targets, List<Jump> jumps) {
        this.areas = catalogue.areas();
        this.targets = targets;
        this.weights = new Weights(areas, targets.months().get(0));
        for (Target target : targets.rows()) {
            catalogue.indicators().find(target.indicator()).ifPresent(indicator -> add(target, indicator, jumps));
        }
    }

    /** What a unit's form says in a month, a township's control totals included. */
    BigDecimal value(Area unit, Indicator indicator, Column column, YearMonth period) {
        int month = targets.months().indexOf(period);
        List<Area> counted = unit.kind() == AreaKind.TOWNSHIP && indicator.form() == AreaKind.VILLAGE
                ? areas.of(AreaKind.VILLAGE, unit.code(), period)
                : List.of(unit);
        long sum = 0;
        for (Area area : counted) {
            long now = at(area.code(), indicator.code(), month);
            sum += column == Column.MONTH ? now - at(area.code(), indicator.code(), month - 1) : now;
        }
        return BigDecimal.valueOf(sum, indicator.decimals());
    }

    private void add(Target target, Indicator indicator, List<Jump> jumps) {
        List<Area> units = units(target, indicator);
        long[][] states = target.spread() == Target.Spread.SUM
                ? sums(target, units)
                : new Course(
                                target,
                                indicator.decimals(),
                                units,
                                weights,
                                jumps.stream()
                                        .filter(jump -> jump.indicator().equals(indicator.code()))
                                        .toList(),
                                ceiling(target))
                        .run(targets.months());
        for (int i = 0; i < units.size(); i++) {
            int unit = i;
            courses.put(
                    new Key(units.get(i).code(), indicator.code()),
                    Arrays.stream(states).mapToLong(state -> state[unit]).toArray());
        }
    }

    private List<Area> units(Target target, Indicator indicator) {
        YearMonth period = targets.months().get(0);
        List<String> own = targets.groupsOf(target.indicator());
        return areas.of(indicator.form(), period).stream()
                .filter(unit -> indicator.department().isEmpty()
                        || indicator.department().equals(unit.code()))
                .filter(unit -> target.group().isEmpty()
                        ? own.stream().noneMatch(unit.groups()::contains)
                        : unit.groups().contains(target.group()))
                .toList();
    }

    private long[][] sums(Target target, List<Area> units) {
        long[][] states = new long[targets.months().size()][units.size()];
        for (int month = 0; month < states.length; month++) {
            for (int i = 0; i < units.size(); i++) {
                for (String part : target.parts()) {
                    states[month][i] += at(units.get(i).code(), part, month);
                }
            }
        }
        return states;
    }

    private ToLongBiFunction<String, Integer> ceiling(Target target) {
        return target.atMost().isEmpty()
                ? (unit, month) -> Long.MAX_VALUE
                : (unit, month) -> at(unit, target.atMost(), month);
    }

    private long at(String unit, String indicator, int month) {
        long[] course = courses.get(new Key(unit, indicator));
        return course == null ? 0 : course[month];
    }
}
