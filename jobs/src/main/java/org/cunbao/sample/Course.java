package org.cunbao.sample;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongBiFunction;
import org.cunbao.catalogue.Area;

/**
 * Works out how the units of one target get where the county gets, month by month. Figures are whole numbers of the
 * indicator's last digit.
 */
final class Course {

    private final Target target;
    private final int decimals;
    private final List<Area> units;
    private final Weights weights;
    private final List<Jump> jumps;
    private final ToLongBiFunction<String, Integer> ceiling;

    /**
     * @param jumps those of this indicator
     * @param ceiling the most that a unit may have at a month's index
     */
    Course(
            Target target,
            int decimals,
            List<Area> units,
            Weights weights,
            List<Jump> jumps,
            ToLongBiFunction<String, Integer> ceiling) {
        this.target = target;
        this.decimals = decimals;
        this.units = units;
        this.weights = weights;
        this.jumps = jumps;
        this.ceiling = ceiling;
    }

    /** Each unit's figure at the end of each month, as {@code [month][unit]}. */
    long[][] run(List<YearMonth> months) {
        long[][] states = new long[months.size()][];
        states[0] = opening();
        for (int month = 1; month < states.length; month++) {
            states[month] = next(states[month - 1], month, months.get(month));
        }
        return states;
    }

    private long[] opening() {
        long[] state = new long[units.size()];
        Arrays.fill(state, scaled(target.min()));
        long[] claims = new long[state.length];
        long[] rooms = new long[state.length];
        for (int i = 0; i < state.length; i++) {
            claims[i] = weights.standing(target, units.get(i));
            rooms[i] = (most(i, 0) - state[i]) / step();
        }
        return moved(state, total(0) - sum(state), claims, rooms, 1);
    }

    private long[] next(long[] before, int month, YearMonth period) {
        long[] now = before.clone();
        long[] claims = new long[now.length];
        long[] down = new long[now.length];
        long[] up = new long[now.length];
        for (int i = 0; i < now.length; i++) {
            Area unit = units.get(i);
            claims[i] = weights.ofMonth(target, unit, period);
            long jump = jump(unit, period);
            now[i] += jump;
            if (jump == 0 && weights.loses(target, unit, period)) {
                down[i] = Math.min(before[i] - scaled(target.min()), pace(before[i])) / step();
            } else if (jump == 0) {
                up[i] = Math.max(0, Math.min(most(i, month) - before[i], pace(before[i])) / step());
            }
        }
        moved(now, scaled(target.churn()), claims, down, -1);
        return moved(now, total(month) - sum(now), claims, up, 1);
    }

    private long[] moved(long[] state, long amount, long[] claims, long[] rooms, int sign) {
        if (amount % step() != 0) {
            throw new IllegalStateException(target.indicator() + " does not come in steps of " + step());
        }
        try {
            long[] shares = Apportionment.of(amount / step(), claims, rooms);
            for (int i = 0; i < state.length; i++) {
                state[i] += sign * shares[i] * step();
            }
            return state;
        } catch (IllegalStateException e) {
            throw new IllegalStateException("the target of " + target.indicator() + " cannot be met", e);
        }
    }

    private long jump(Area unit, YearMonth period) {
        return jumps.stream()
                .filter(jump -> jump.unit().equals(unit.code()) && jump.period().equals(period))
                .mapToLong(jump -> scaled(jump.change()))
                .sum();
    }

    private long most(int unit, int month) {
        long max = target.max().map(this::scaled).orElse(Long.MAX_VALUE);
        return Math.min(max, ceiling.applyAsLong(units.get(unit).code(), month));
    }

    private long pace(long before) {
        String pace = target.pace();
        if (pace.isEmpty()) {
            return Long.MAX_VALUE;
        }
        return pace.endsWith("%")
                ? before * Long.parseLong(pace.substring(0, pace.length() - 1)) / 100
                : scaled(new BigDecimal(pace));
    }

    private long step() {
        return target.step().map(this::scaled).orElse(1L);
    }

    private long total(int month) {
        return scaled(target.totals().get(month));
    }

    private long scaled(BigDecimal amount) {
        return amount.movePointRight(decimals).longValueExact();
    }

    private static long sum(long[] values) {
        return Arrays.stream(values).sum();
    }
}
