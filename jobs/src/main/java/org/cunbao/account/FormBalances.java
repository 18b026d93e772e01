package org.cunbao.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cunbao.domain.Account.Balance;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Severity;
import org.cunbao.domain.Submission;
import org.cunbao.domain.UnitStatus;
import org.cunbao.domain.UnitStatus.State;
import org.cunbao.ledger.Readings;

/** What became of the forms, and of the units that owe them. */
final class FormBalances {

    static final List<String> VERDICTS = List.of(Flow.ACCEPTED, "repeated", "superseded", "in-conflict");

    private final Flow flow;

    FormBalances(Flow flow) {
        this.flow = flow;
    }

    /** Every form that was read. */
    Balance forms() {
        Sheet sheet = new Sheet("forms")
                .in(
                        "forms",
                        flow.readings().stream()
                                .mapToLong(Readings.Outcome::submissions)
                                .sum());
        for (String verdict : VERDICTS) {
            sheet.out(
                    verdict,
                    flow.verdicts().values().stream().filter(verdict::equals).count());
        }
        return sheet.out("not-owed", flow.notOwed().size()).balance();
    }

    /** Every unit that owes a form of a kind; one that was refused has a finding that tells why. */
    Balance units(AreaKind form) {
        List<UnitStatus> units =
                flow.units().stream().filter(unit -> unit.form() == form).toList();
        Map<String, String> reasons = new HashMap<>();
        for (Finding finding : flow.ofReadings()) {
            if (finding.severity() == Severity.FATAL && !finding.cells().isEmpty()) {
                reasons.putIfAbsent(finding.area(), finding.code());
            }
        }
        SortedMap<String, Long> rejected = units.stream()
                .filter(unit -> unit.state() == State.REJECTED && reasons.containsKey(unit.unit()))
                .collect(Collectors.groupingBy(
                        unit -> reasons.getOrDefault(unit.unit(), ""), TreeMap::new, Collectors.counting()));
        return new Sheet("units", Optional.of(form))
                .in("units", flow.owing(form).size())
                .out("counted", count(units, State.COUNTED))
                .out("rejected", rejected)
                .out("conflict", count(units, State.CONFLICT))
                .out("not-delivered", count(units, State.NOT_DELIVERED))
                .balance();
    }

    /** One form counts for each unit that is counted; contested ones stand behind each unit in conflict. */
    Balance adopted() {
        return new Sheet("adopted")
                .in("counted", count(flow.units(), State.COUNTED))
                .in("conflict", count(flow.units(), State.CONFLICT))
                .out(Flow.ACCEPTED, flow.with(Flow.ACCEPTED).size())
                .out(
                        "contested",
                        flow.with("in-conflict").stream()
                                .map(Submission::unit)
                                .distinct()
                                .count())
                .balance();
    }

    private static long count(List<UnitStatus> units, State state) {
        return units.stream().filter(unit -> unit.state() == state).count();
    }
}
