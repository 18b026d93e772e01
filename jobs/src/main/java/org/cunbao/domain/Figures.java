package org.cunbao.domain;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** All figures of one month as known at one revision (its vintage). Immutable; iteration order is by key. */
public final class Figures {

    /** The address of a figure within a month. */
    public record Key(Layer layer, String area, CellKey cell) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::layer).thenComparing(Key::area).thenComparing(Key::cell);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private final YearMonth period;
    private final int vintage;
    private final NavigableMap<Key, Observation> observations;

    private Figures(YearMonth period, int vintage, NavigableMap<Key, Observation> observations) {
        this.period = period;
        this.vintage = vintage;
        this.observations = observations;
    }

    /** A month without figures. */
    public static Figures empty(YearMonth period, int vintage) {
        return new Figures(period, vintage, new TreeMap<>());
    }

    public YearMonth period() {
        return period;
    }

    /** The revision that these figures belong to, counted from 1. */
    public int vintage() {
        return vintage;
    }

    /** These figures and the given ones; a given one replaces one of the same key. */
    public Figures with(Layer layer, Collection<Observation> added) {
        TreeMap<Key, Observation> copy = new TreeMap<>(observations);
        for (Observation observation : added) {
            copy.put(new Key(layer, observation.area(), observation.cell()), observation);
        }
        return new Figures(period, vintage, copy);
    }

    /**
     * These figures with the named ones refused: their values become {@link Value.Reason#REJECTED}. What is missing
     * already keeps its own reason: a blank cell that a rule names was not delivered and cannot be refused.
     */
    public Figures rejecting(Set<Key> keys) {
        UnaryOperator<Observation> reject =
                observation -> observation.value().isReported() ? observation.rejected() : observation;
        TreeMap<Key, Observation> copy = new TreeMap<>(observations);
        for (Key key : keys) {
            copy.computeIfPresent(key, (k, observation) -> reject.apply(observation));
        }
        return new Figures(period, vintage, copy);
    }

    public Optional<Observation> find(Layer layer, String area, CellKey cell) {
        return Optional.ofNullable(observations.get(new Key(layer, area, cell)));
    }

    /** The value at a place; {@link Value.Reason#NOT_DELIVERED} when there is none. */
    public Value value(Layer layer, String area, CellKey cell) {
        return find(layer, area, cell).map(Observation::value).orElse(Value.missing(Value.Reason.NOT_DELIVERED));
    }

    /** The sum of a reported figure over some units; empty unless all of them reported it. */
    public Optional<BigDecimal> sum(Collection<String> units, CellKey cell) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String unit : units) {
            Optional<BigDecimal> number = value(Layer.REPORTED, unit, cell).number();
            if (number.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(number.get());
        }
        return Optional.of(sum);
    }

    /**
     * The places at which these figures and others of the same month differ, in order: another value, another reason
     * for there being none, or another coverage. That an equal figure came from another cell is no difference.
     */
    public SortedSet<Key> differencesFrom(Figures other) {
        SortedSet<Key> keys = new TreeSet<>(observations.keySet());
        keys.addAll(other.observations.keySet());
        keys.removeIf(key ->
                value(key.layer(), key.area(), key.cell()).equals(other.value(key.layer(), key.area(), key.cell()))
                        && coverage(key.layer(), key.area(), key.cell())
                                .equals(other.coverage(key.layer(), key.area(), key.cell())));
        return keys;
    }

    /** How complete the total at a place is; {@link Coverage#NONE} for anything but a total. */
    public Coverage coverage(Layer layer, String area, CellKey cell) {
        return find(layer, area, cell)
                .map(Observation::origin)
                .filter(Coverage.class::isInstance)
                .map(Coverage.class::cast)
                .orElse(Coverage.NONE);
    }

    /** Whether anything of this unit's own form is known. */
    public boolean hasReported(String area) {
        Key next = observations.ceilingKey(new Key(Layer.REPORTED, area, new CellKey("", Column.MONTH)));
        return next != null && next.layer() == Layer.REPORTED && next.area().equals(area);
    }

    /** All observations of one layer, by area and cell. */
    public List<Observation> layer(Layer layer) {
        return observations.entrySet().stream()
                .filter(entry -> entry.getKey().layer() == layer)
                .map(Map.Entry::getValue)
                .toList();
    }
}
