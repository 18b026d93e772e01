package org.cunbao.validate;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Waiver;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Outcome;
import org.cunbao.domain.Severity;
import org.cunbao.domain.Text;

/**
 * Applies the waivers of a month to what was found. What a waiver covers stays in the list, marked; it blocks nothing
 * any more. Depends on the month only, never on the clock.
 */
public final class Waiving {

    private static final String EXPIRED = "WAIVER-EXPIRED";
    private static final String EXPIRING = "WAIVER-EXPIRING";
    private static final String UNUSED = "WAIVER-UNUSED";

    private final Catalogue catalogue;
    private final YearMonth period;
    private final List<Waiver> waivers;

    public Waiving(Catalogue catalogue, YearMonth period) {
        this.catalogue = catalogue;
        this.period = period;
        this.waivers = catalogue.waivers().stream()
                .filter(waiver -> waiver.months().holds(period))
                .toList();
    }

    /** The findings in their order, those covered by a waiver that holds marked with it. */
    public List<Finding> apply(List<Finding> findings) {
        return findings.stream()
                .map(finding -> isOpen(finding)
                        ? holding(finding)
                                .map(waiver -> finding.waived(words(waiver)))
                                .orElse(finding)
                        : finding)
                .toList();
    }

    /**
     * What must be said of the waivers themselves, by line: which have expired and leave something open, which expire
     * within the next month, which are of no use.
     *
     * @param findings of the whole month, waivers applied
     */
    public List<Finding> notes(List<Finding> findings) {
        Set<Waiver> holding = new HashSet<>();
        Set<Waiver> missed = new HashSet<>();
        for (Finding finding : findings) {
            if (finding.isWaived()) {
                holding(finding).ifPresent(holding::add);
            } else if (isOpen(finding)) {
                waivers.stream().filter(waiver -> covers(waiver, finding)).forEach(missed::add);
            }
        }
        List<Finding> notes = new ArrayList<>();
        for (Waiver waiver : waivers) {
            if (missed.contains(waiver)) {
                notes.add(note(EXPIRED, Severity.QUERY, waiver));
            } else if (!holding.contains(waiver)) {
                notes.add(note(UNUSED, Severity.INFO, waiver));
            } else if (waiver.isExpiring(period)) {
                notes.add(note(EXPIRING, Severity.INFO, waiver));
            }
        }
        return notes;
    }

    private Optional<Waiver> holding(Finding finding) {
        return waivers.stream()
                .filter(waiver -> !waiver.isExpired(period) && covers(waiver, finding))
                .findFirst();
    }

    private boolean covers(Waiver waiver, Finding finding) {
        return waiver.rule().equals(finding.code()) && catalogue.areas().contains(waiver.area(), finding.area());
    }

    /** Whether there is something to accept: a query, or the error of a rule. What could not be read has no value. */
    private boolean isOpen(Finding finding) {
        return finding.isOpenQuery()
                || (finding.rejectsCells() && catalogue.rule(finding.code()).isPresent());
    }

    private String words(Waiver waiver) {
        return catalogue
                .messages()
                .text(
                        "finding.waived",
                        waiver.reason(),
                        waiver.approver(),
                        waiver.expiry().toString());
    }

    private Finding note(String code, Severity severity, Waiver waiver) {
        Text detail = Text.of(
                "finding." + code,
                Waiver.FILE,
                String.valueOf(waiver.line()),
                catalogue.areas().fullNameOf(waiver.area()),
                waiver.rule(),
                waiver.expiry().toString());
        return new Finding(code, severity, Outcome.FAILED, waiver.area(), List.of(), detail, "", 1, false);
    }
}
