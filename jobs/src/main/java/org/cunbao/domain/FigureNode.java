package org.cunbao.lineage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cunbao.catalogue.Area;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Value;

/**
 * A figure and what it was made of.
 *
 * @param coverage of a total; empty for what a unit reported itself
 * @param parts the figures of the areas within, in the order of the register; none of what a unit reported itself
 * @param evidence where a unit's own figure stands; empty for a total, and when nothing was delivered
 */
public record FigureNode(
        Area area, Value value, Optional<Coverage> coverage, List<FigureNode> parts, Optional<Evidence> evidence) {

    public FigureNode {
        parts = List.copyOf(parts);
    }

    /** The units' own figures below, or this one when it is one. */
    public Stream<FigureNode> leaves() {
        return coverage.isPresent() ? parts.stream().flatMap(FigureNode::leaves) : Stream.of(this);
    }

    /** The sum of the units' own figures, added up again. */
    public BigDecimal recomputed() {
        return leaves().flatMap(leaf -> leaf.value().number().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether the units' own figures add up to this one, and as many of them are there as its coverage says. */
    public boolean addsUp() {
        long reported = leaves().filter(leaf -> leaf.value().isReported()).count();
        boolean counted = coverage.isEmpty() || coverage.get().reported() == reported;
        return counted
                && value.number()
                        .map(number -> number.compareTo(recomputed()) == 0)
                        .orElse(reported == 0);
    }
}
