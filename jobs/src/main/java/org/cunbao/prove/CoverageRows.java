package org.cunbao.prove;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.UnitStatus;
import org.cunbao.domain.UnitStatus.State;

/** The table of who has reported, by township. */
record CoverageRows(ReportLedger ledger, Messages messages) implements RowBinding {

    @Override
    public boolean concerns(PrintedRow row) {
        return row.headers().contains(messages.text("prove.report.column.expected"));
    }

    @Override
    public Optional<Map<String, String>> expected(PrintedRow row) {
        return of(row.key());
    }

    /** By column, of a township or the county; empty for any other name. */
    Optional<Map<String, String>> of(String name) {
        if (name.equals(messages.text("report.county.total"))) {
            String forms = ledger.result().coverage(AreaKind.TOWNSHIP).toString();
            return Optional.of(texts(village -> true, forms));
        }
        return ledger.township(name).map(township -> texts(village -> isIn(village, township), form(township)));
    }

    private boolean isIn(String village, Area township) {
        return ledger.catalogue()
                .areas()
                .find(village)
                .filter(area -> area.parent().equals(township.code()))
                .isPresent();
    }

    private String form(Area township) {
        return states(
                ledger.result().units().stream()
                        .filter(unit ->
                                unit.form() == AreaKind.TOWNSHIP && unit.unit().equals(township.code()))
                        .toList(),
                messages);
    }

    /** The word for the fate of one submission; of several, how many were counted. */
    static String states(List<UnitStatus> units, Messages messages) {
        long counted = units.stream().filter(UnitStatus::isCounted).count();
        return units.size() == 1
                ? messages.text("report.state."
                        + units.get(0).state().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                : counted + "/" + units.size();
    }

    private Map<String, String> texts(Predicate<String> isMeant, String form) {
        List<State> states = ledger.result().units().stream()
                .filter(unit -> unit.form() == AreaKind.VILLAGE && isMeant.test(unit.unit()))
                .map(UnitStatus::state)
                .toList();
        return Map.of(
                messages.text("prove.report.column.expected"), String.valueOf(states.size()),
                messages.text("prove.report.column.counted"), count(states, State.COUNTED),
                messages.text("prove.report.column.rejected"), count(states, State.REJECTED, State.CONFLICT),
                messages.text("prove.report.column.missing"), count(states, State.NOT_DELIVERED),
                messages.text("prove.report.column.form"), form);
    }

    private static String count(List<State> states, State... counted) {
        return String.valueOf(states.stream().filter(List.of(counted)::contains).count());
    }
}
