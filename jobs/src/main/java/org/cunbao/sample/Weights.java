package org.cunbao.sample;

import java.time.YearMonth;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Areas;
import org.cunbao.domain.AreaKind;

/** How large a unit's claim on a county figure is. All sizes are invented. */
final class Weights {

    /** In a month the claim of a unit where something happens is so many times that of a quiet one. */
    private static final long ACTIVE = 1000;

    private final Areas areas;
    private final YearMonth period;

    Weights(Areas areas, YearMonth period) {
        this.areas = areas;
        this.period = period;
    }

    /** The claim on what there is at the opening. */
    long standing(Target target, Area unit) {
        return switch (target.spread()) {
            case SIZE -> size(unit) * (600 + Chance.below(800, target.indicator(), unit.code()));
            case CHANCE -> 1 + Chance.below(1000, target.indicator(), unit.code());
            case COMMUNITIES ->
                areas.of(AreaKind.COMMUNITY, unit.code(), period).size();
            case SUM -> 0;
        };
    }

    /** The claim on what happens in a month. */
    long ofMonth(Target target, Area unit, YearMonth month) {
        String[] name = {target.indicator(), unit.code(), month.toString()};
        boolean active = Chance.below(100, name) < target.active();
        long luck = 20 + Chance.below(200, "luck", target.indicator(), unit.code(), month.toString());
        return standing(target, unit) * luck * (active ? ACTIVE : 1);
    }

    /** Whether the unit is among those that lose in a month what others make up for. */
    boolean loses(Target target, Area unit, YearMonth month) {
        return target.churn().signum() > 0
                && Chance.below(10, "loses", target.indicator(), unit.code(), month.toString()) < 3;
    }

    /** Many small villages and a few large ones; a township is as large as its villages together. */
    private long size(Area unit) {
        return switch (unit.kind()) {
            case VILLAGE ->
                400 + Chance.below(1200, "size", unit.code()) * Chance.below(1200, "shape", unit.code()) / 1200;
            case TOWNSHIP ->
                areas.of(AreaKind.VILLAGE, unit.code(), period).stream()
                        .mapToLong(this::size)
                        .sum();
            case COMMUNITY, DEPARTMENT, COUNTY, GROUP -> 1;
        };
    }
}
