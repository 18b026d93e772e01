package org.cunbao.domain;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that a revision releases, before it is laid out: of a month, or of a quarter or a year, which is put
 * together from its months.
 *
 * @param extent which months it speaks of
 * @param figures reported and consolidated figures, after rejection
 * @param background what was released before
 * @param comparisons totals over the units that reported both months; empty in the first month
 * @param findings of files, cells, submissions and totals, in a fixed order
 * @param units one for each expected submission, in the order of the register
 * @param estimates of what was not reported; nothing unless they were asked for
 * @param callbacks whom to call back, the most useful call first
 * @param remarks the words of units that may be made public
 * @param templates SHA-256 of the template set
 * @param programVersion such as {@code 0.1.0}
 */
public record RevisionResult(
        Extent extent,
        Figures figures,
        Background background,
        List<Comparison> comparisons,
        List<Finding> findings,
        List<UnitStatus> units,
        boolean draft,
        Estimates estimates,
        List<Callback> callbacks,
        Set<Remark> remarks,
        String templates,
        String programVersion) {

    /** A result without estimates, call-back list and public remarks, of whose background only last month is known. */
    public RevisionResult(
            Figures figures,
            Optional<Figures> previous,
            List<Comparison> comparisons,
            List<Finding> findings,
            List<UnitStatus> units,
            boolean draft,
            String templates,
            String programVersion) {
        this(
                Extent.of(figures.period()),
                figures,
                Background.of(previous),
                comparisons,
                findings,
                units,
                draft,
                Estimates.NONE,
                List.of(),
                Set.of(),
                templates,
                programVersion);
    }

    public RevisionResult {
        comparisons = List.copyOf(comparisons);
        findings = List.copyOf(findings);
        units = List.copyOf(units);
        callbacks = List.copyOf(callbacks);
        remarks = Set.copyOf(remarks);
    }

    /** The same result with its call-back list. */
    public RevisionResult with(List<Callback> calls) {
        return new RevisionResult(
                extent,
                figures,
                background,
                comparisons,
                findings,
                units,
                draft,
                estimates,
                calls,
                remarks,
                templates,
                programVersion);
    }

    /** The same result before another background. */
    public RevisionResult with(Background known) {
        return new RevisionResult(
                extent,
                figures,
                known,
                comparisons,
                findings,
                units,
                draft,
                estimates,
                callbacks,
                remarks,
                templates,
                programVersion);
    }

    /** The figures of the month before in its latest released revision; empty when there is none. */
    public Optional<Figures> previous() {
        return background.previous();
    }

    /** What the unit says of a finding, as far as it may be made public; empty when nothing may. */
    public String publicExplanation(Finding finding) {
        return remarks.contains(new Remark(finding.area(), finding.explanation())) ? finding.explanation() : "";
    }

    /** The month, or the last month that a longer period includes: whose areas and indicators hold. */
    public YearMonth period() {
        return figures.period();
    }

    public int revision() {
        return figures.vintage();
    }

    /** Submissions counted of those expected, over all forms and months. */
    public Coverage coverage() {
        return UnitStatus.coverage(units);
    }

    /** Submissions counted of those expected, for one form. */
    public Coverage coverage(AreaKind form) {
        return UnitStatus.coverage(
                units.stream().filter(unit -> unit.form() == form).toList());
    }

    public long openQueries() {
        return Finding.openQueries(findings);
    }
}
