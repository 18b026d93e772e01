package org.cunbao.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cunbao.domain.Account.Balance;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Observation;
import org.cunbao.domain.Submission;
import org.cunbao.domain.Value;
import org.cunbao.domain.Value.Missing;
import org.cunbao.domain.Value.Reason;
import org.cunbao.ledger.Readings;

/** What became of the cells, and of the figures that were asked for. */
final class CellBalances {

    private final Flow flow;
    private final Map<String, Map<CellKey, Value>> accepted;
    private final Set<Figures.Key> byRules;

    CellBalances(Flow flow) {
        this.flow = flow;
        this.accepted = flow.accepted();
        this.byRules = flow.rejectedByRules();
    }

    /** Every cell of every form that was read, by what became of the form. */
    Balance cells() {
        List<Submission> forms =
                flow.kept().stream().map(Readings.Kept::submission).toList();
        Sheet sheet = new Sheet("cells")
                .in(
                        "asked",
                        forms.stream()
                                .mapToLong(form -> flow.asked(form.unit()))
                                .sum())
                .in("adjustments", forms.stream().mapToLong(Flow::adjustments).sum());
        for (String verdict : FormBalances.VERDICTS) {
            sheet.out("cells-" + verdict, cells(flow.with(verdict)));
        }
        return sheet.out("cells-not-owed", cells(flow.notOwed())).balance();
    }

    private static long cells(List<Submission> forms) {
        return forms.stream().mapToLong(form -> form.observations().size()).sum();
    }

    /** Every cell of the forms that count: a figure of the same value, or none and why. */
    Balance taken(AreaKind form) {
        Sheet sheet = new Sheet("taken", Optional.of(form)).in("cells", cells(form));
        for (Fate fate : Fate.values()) {
            sheet.out(
                    fate.item(),
                    figures(form).stream()
                            .filter(figure ->
                                    fateOf(figure).filter(fate::equals).isPresent())
                            .count());
        }
        return sheet.balance();
    }

    private long cells(AreaKind form) {
        return accepted.entrySet().stream()
                .filter(unit -> flow.isOf(form, unit.getKey()))
                .mapToLong(unit -> unit.getValue().size())
                .sum();
    }

    private List<Observation> figures(AreaKind form) {
        return flow.figures().stream()
                .filter(figure -> flow.isOf(form, figure.area()))
                .toList();
    }

    /** What a figure was made of; empty when it comes from no cell, or is not what the cell says. */
    private Optional<Fate> fateOf(Observation figure) {
        Optional<Value> cell = Optional.ofNullable(
                accepted.getOrDefault(figure.area(), Map.of()).get(figure.cell()));
        if (cell.filter(figure.value()::equals).isPresent()) {
            return Optional.of(Fate.of(figure.value()));
        }
        boolean refused = figure.value().equals(Value.missing(Reason.REJECTED))
                && cell.filter(Value::isReported).isPresent()
                && byRules.contains(new Figures.Key(Layer.REPORTED, figure.area(), figure.cell()));
        return refused ? Optional.of(Fate.REFUSED_BY_RULES) : Optional.empty();
    }

    /** Every figure that was asked of a kind of unit: there, or missing for one of the four reasons. */
    Balance expected(AreaKind form) {
        Sheet sheet = new Sheet("expected", Optional.of(form))
                .in(
                        "expected",
                        flow.owing(form).stream()
                                .mapToLong(unit -> flow.asked(unit.code()))
                                .sum())
                .in(
                        "adjustments",
                        flow.with(Flow.ACCEPTED).stream()
                                .filter(counted -> counted.form() == form)
                                .mapToLong(Flow::adjustments)
                                .sum());
        List<Observation> figures = figures(form);
        sheet.out(
                "reported",
                figures.stream().filter(figure -> figure.value().isReported()).count());
        for (Reason reason : List.of(Reason.BLANK, Reason.NOT_APPLICABLE, Reason.REJECTED)) {
            sheet.out(
                    Fate.word(reason),
                    figures.stream()
                            .filter(figure -> figure.value().equals(Value.missing(reason)))
                            .count());
        }
        return sheet.out(
                        "not-delivered",
                        flow.units().stream()
                                .filter(unit -> unit.form() == form && !unit.isCounted())
                                .mapToLong(unit -> flow.asked(unit.unit()))
                                .sum())
                .balance();
    }

    /** What became of a cell of a form that counts. */
    private enum Fate {
        REPORTED("reported"),
        BLANK("blank"),
        NOT_APPLICABLE("not-applicable"),
        REFUSED_WHEN_READ("refused-when-read"),
        REFUSED_BY_RULES("refused-by-rules");

        private final String item;

        Fate(String item) {
            this.item = item;
        }

        String item() {
            return item;
        }

        static Fate of(Value value) {
            if (!(value instanceof Missing missing)) {
                return REPORTED;
            }
            return switch (missing.reason()) {
                case BLANK -> BLANK;
                case NOT_APPLICABLE -> NOT_APPLICABLE;
                case REJECTED -> REFUSED_WHEN_READ;
                case NOT_DELIVERED -> throw new IllegalStateException("a cell that was delivered was not");
            };
        }

        static String word(Reason reason) {
            return switch (reason) {
                case BLANK -> "blank";
                case NOT_APPLICABLE -> "not-applicable";
                case REJECTED -> "refused";
                case NOT_DELIVERED -> "not-delivered";
            };
        }
    }
}
