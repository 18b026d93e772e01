package org.cunbao.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A figure and what it was made of.
 *
 * @param area the code of the unit, township, group or county
 * @param coverage of a total; empty for what a unit reported itself
 * @param parts the figures of the areas within, in the order of the register; none of what a unit reported itself
 * @param evidence where a unit's own figure stands; empty for a total, and when nothing was delivered
 * @param submission what became of the form on which a unit was to report it; empty for a total
 * @param findings what was found about this figure, normalisations among it; of a unit without one, why its form does
 *     not count
 */
public record FigureNode(
        String area,
        Value value,
        Optional<Coverage> coverage,
        List<FigureNode> parts,
        Optional<CellEvidence> evidence,
        Optional<UnitStatus> submission,
        List<Finding> findings) {

    public FigureNode {
        parts = List.copyOf(parts);
        findings = List.copyOf(findings);
    }

    /** The same without what it was made of. */
    public FigureNode alone() {
        return new FigureNode(area, value, coverage, List.of(), evidence, submission, findings);
    }

    /** The units' own figures below, or this one when it is one. */
    public Stream<FigureNode> leaves() {
        return coverage.isPresent() ? parts.stream().flatMap(FigureNode::leaves) : Stream.of(this);
    }

    /** The sum of the units' own figures, added up again. */
    public BigDecimal recomputed() {
        return leaves().flatMap(leaf -> leaf.value().number().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How many of the units have a figure. */
    public long reporting() {
        return leaves().filter(leaf -> leaf.value().isReported()).count();
    }

    /** Whether the units' own figures add up to this one, and as many of them are there as its coverage says. */
    public boolean addsUp() {
        boolean counted = coverage.isEmpty() || coverage.get().reported() == reporting();
        return counted
                && value.number()
                        .map(number -> number.compareTo(recomputed()) == 0)
                        .orElse(reporting() == 0);
    }
}
