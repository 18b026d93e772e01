package org.cunbao.domain;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The estimates of a month beside its figures, by the key of the figure that each goes with: a unit's own (reported) or
 * a total's. Immutable; iteration order is by key.
 */
public record Estimates(NavigableMap<Figures.Key, Estimate> byKey) {

    /** Nothing was estimated. */
    public static final Estimates NONE = new Estimates(Map.of());

    public Estimates {
        byKey = Collections.unmodifiableNavigableMap(new TreeMap<>(byKey));
    }

    public Estimates(Map<Figures.Key, Estimate> byKey) {
        this(new TreeMap<>(byKey));
    }

    /** What goes with a figure; {@link Estimate#NONE} when nothing does. */
    public Estimate of(Figures.Key key) {
        return byKey.getOrDefault(key, Estimate.NONE);
    }

    public Estimate of(Layer layer, String area, CellKey cell) {
        return of(new Figures.Key(layer, area, cell));
    }

    public boolean isEmpty() {
        return byKey.isEmpty();
    }
}
