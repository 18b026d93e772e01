package org.cunbao.aggregate;

import java.math.BigDecimal;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Observation;
import org.cunbao.domain.Value;
import org.cunbao.domain.Value.Reason;

/**
 * The mergeable state of a sum: merging the states of disjoint sets of units gives the state of their union, in any
 * order and grouping.
 *
 * @param sum over the units that reported
 * @param blank units that delivered the cell empty; they are expected but not reported
 * @param rejected units whose figure was refused; likewise
 * @param notApplicable units that the figure does not concern; they are not expected
 */
record Total(BigDecimal sum, Coverage coverage, int blank, int rejected, int notApplicable) {

    static final Total EMPTY = new Total(BigDecimal.ZERO, Coverage.NONE, 0, 0, 0);

    static Total of(Value value) {
        if (value instanceof Value.Reported reported) {
            return new Total(reported.amount(), new Coverage(1, 1), 0, 0, 0);
        }
        Reason reason = ((Value.Missing) value).reason();
        return switch (reason) {
            case NOT_APPLICABLE -> new Total(BigDecimal.ZERO, Coverage.NONE, 0, 0, 1);
            case REJECTED -> new Total(BigDecimal.ZERO, new Coverage(0, 1), 0, 1, 0);
            case BLANK -> new Total(BigDecimal.ZERO, new Coverage(0, 1), 1, 0, 0);
            case NOT_DELIVERED -> new Total(BigDecimal.ZERO, new Coverage(0, 1), 0, 0, 0);
        };
    }

    /** Of what a unit reported: a figure of one month, or a sum over several with its own coverage. */
    static Total of(Observation observation) {
        Value value = observation.value();
        if (!(observation.origin() instanceof Coverage months)) {
            return of(value);
        }
        int missing = months.expected() - months.reported();
        return new Total(
                value.number().orElse(BigDecimal.ZERO),
                months,
                value.equals(Value.missing(Reason.BLANK)) ? missing : 0,
                value.equals(Value.missing(Reason.REJECTED)) ? missing : 0,
                value.equals(Value.missing(Reason.NOT_APPLICABLE)) ? 1 : 0);
    }

    Observation observation(String area, CellKey cell) {
        return new Observation(area, cell, value(), coverage);
    }

    Total plus(Total other) {
        return new Total(
                sum.add(other.sum),
                coverage.plus(other.coverage),
                blank + other.blank,
                rejected + other.rejected,
                notApplicable + other.notApplicable);
    }

    /** The sum over the reporting units; missing when none did, for the reason that all of them share. */
    Value value() {
        if (coverage.reported() > 0) {
            return Value.of(sum);
        }
        if (coverage.expected() == 0) {
            return Value.missing(notApplicable > 0 ? Reason.NOT_APPLICABLE : Reason.NOT_DELIVERED);
        }
        if (blank == coverage.expected()) {
            return Value.missing(Reason.BLANK);
        }
        return Value.missing(rejected == coverage.expected() ? Reason.REJECTED : Reason.NOT_DELIVERED);
    }
}
