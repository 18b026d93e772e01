package org.cunbao.domain;

import java.util.List;
import java.util.Optional;

/**
 * What is known of the month before.
 *
 * @param figures of its newest release; empty when there is none
 * @param superseded the figures of its earlier releases, the newest first: units may still have reckoned with them
 */
public record MonthBefore(Optional<Figures> figures, List<Figures> superseded) {

    public MonthBefore {
        superseded = List.copyOf(superseded);
    }

    /** A month that was released at most once. */
    public static MonthBefore of(Optional<Figures> figures) {
        return new MonthBefore(figures, List.of());
    }
}
