package org.cunbao.domain;

import java.util.List;

/**
 * A failed or undecided outcome: what is wrong, where, and what to do.
 *
 * @param code the rule's id, or the code of an intake or reading check such as {@code FILE-EMPTY}
 * @param area the unit or area concerned; empty when a file belongs to none
 * @param cells the cells concerned, in the order in which the detail speaks of them; never more than is useful
 * @param detail the arithmetic or circumstance, in words
 * @param explanation the sender's own 说明 where it explains a query; otherwise empty
 * @param occurrences how many units this one finding stands for, at least 1
 * @param shadow true when the rule only reports and never blocks
 * @param waiver who has accepted it, why and until when, in words; empty when nobody has
 */
public record Finding(
        String code,
        Severity severity,
        Outcome outcome,
        String area,
        List<Place> cells,
        Text detail,
        String explanation,
        int occurrences,
        boolean shadow,
        String waiver) {

    /**
     * A figure that a finding names.
     *
     * @param cell which figure; empty indicator code when only the place in a file is known
     */
    public record Place(CellKey cell, SourceCell source) {

        private static final CellKey NO_CELL = new CellKey("", Column.END);

        /** A place in a file that belongs to no figure. */
        public static Place of(SourceCell source) {
            return new Place(NO_CELL, source);
        }

        public boolean namesFigure() {
            return !cell.indicator().isEmpty();
        }
    }

    /** A finding that nobody has accepted. */
    public Finding(
            String code,
            Severity severity,
            Outcome outcome,
            String area,
            List<Place> cells,
            Text detail,
            String explanation,
            int occurrences,
            boolean shadow) {
        this(code, severity, outcome, area, cells, detail, explanation, occurrences, shadow, "");
    }

    public Finding {
        cells = List.copyOf(cells);
        if (occurrences < 1) {
            throw new IllegalArgumentException("a finding stands for at least one unit");
        }
    }

    /** A finding about one place of a file. */
    public static Finding at(String code, Severity severity, String area, SourceCell place, Text detail) {
        return new Finding(code, severity, Outcome.FAILED, area, List.of(Place.of(place)), detail, "", 1, false);
    }

    /** The same finding, blocking nothing any more. */
    public Finding asInfo() {
        return new Finding(code, Severity.INFO, outcome, area, cells, detail, explanation, occurrences, shadow, waiver);
    }

    /** The same finding, accepted by a person: it refuses nothing and keeps nothing a draft. */
    public Finding waived(String by) {
        return new Finding(code, severity, outcome, area, cells, detail, explanation, occurrences, shadow, by);
    }

    public boolean isWaived() {
        return !waiver.isEmpty();
    }

    /** True when the named cells are refused. */
    public boolean rejectsCells() {
        return severity == Severity.FATAL && outcome == Outcome.FAILED && !shadow && !isWaived();
    }

    /**
     * True for an error of consolidated figures, which stand in no file. No one cell is to blame, so nothing is
     * rejected; it keeps the release a draft.
     */
    public boolean isWrongTotal() {
        return rejectsCells()
                && !cells.isEmpty()
                && cells.stream()
                        .allMatch(place ->
                                place.namesFigure() && place.source().file().isEmpty());
    }

    /** True for a failed query that nobody has explained or accepted: it keeps the release a draft. */
    public boolean isOpenQuery() {
        return severity == Severity.QUERY
                && outcome == Outcome.FAILED
                && !shadow
                && explanation.isEmpty()
                && !isWaived();
    }

    /** How many of them keep a release a draft. */
    public static long openQueries(List<Finding> findings) {
        return findings.stream()
                .filter(Finding::isOpenQuery)
                .mapToInt(Finding::occurrences)
                .sum();
    }
}
