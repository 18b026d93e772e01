package org.cunbao.domain;

import java.util.List;
import java.util.Optional;

/**
 * What was released before a revision, as far as it speaks of it.
 *
 * @param previous the figures of the month before in its latest released revision; empty when there is none
 * @param history the totals of the county and of its groups in the months before, the oldest first, without gaps up to
 *     the month before; each in the revision that the month after it was compared with
 * @param superseded the release of the same month that the revision takes the place of; empty for the first
 */
public record Background(Optional<Figures> previous, List<Figures> history, Optional<Superseded> superseded) {

    public static final Background NONE = new Background(Optional.empty(), List.of(), Optional.empty());

    public Background {
        history = List.copyOf(history);
    }

    /** A background of which only the month before is known. */
    public static Background of(Optional<Figures> previous) {
        return new Background(previous, previous.stream().toList(), Optional.empty());
    }
}
