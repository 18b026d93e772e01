package org.cunbao.parse;

import java.math.BigDecimal;
import java.util.Optional;
import org.cunbao.catalogue.Form;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.Value;
import org.cunbao.domain.Value.Reason;

/** Decides what one cell of a form says. */
final class CellReader {

    /** In units of an indicator's last decimal: so many times smaller than a ledger's number that totals fit too. */
    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(NumberText.DIGITS);

    private final Form form;
    private final boolean signed;

    CellReader(Form form) {
        this(form, false);
    }

    private CellReader(Form form, boolean signed) {
        this.form = form;
        this.signed = signed;
    }

    /** A reader of adjustments: the same, but a number may be negative. */
    static CellReader ofAdjustments(Form form) {
        return new CellReader(form, true);
    }

    /** What a cell says. */
    sealed interface Verdict {

        /**
         * A value, or a cell left empty.
         *
         * @param normalised whether the value was written in another way than we print it
         */
        record Accepted(Value value, boolean normalised) implements Verdict {}

        record Refused(Check check) implements Verdict {}
    }

    Verdict read(Cell cell, Indicator indicator) {
        return switch (cell.type()) {
            case NO_VALUE -> new Verdict.Refused(Check.CELL_NO_VALUE);
            case ERROR -> new Verdict.Refused(Check.CELL_ERROR);
            case BOOLEAN -> new Verdict.Refused(indicator.isFlag() ? Check.CELL_FLAG : Check.CELL_NUMBER);
            case NUMBER -> figure(NumberText.stored(cell.raw()), indicator);
            case TEXT -> text(cell.raw(), indicator);
        };
    }

    private Verdict text(String raw, Indicator indicator) {
        String text = PlainText.strip(raw);
        if (text.isEmpty() || form.blank().contains(text)) {
            return new Verdict.Accepted(Value.missing(Reason.BLANK), false);
        }
        if (form.notApplicable().contains(text)) {
            return new Verdict.Accepted(Value.missing(Reason.NOT_APPLICABLE), false);
        }
        if (form.zero().contains(text)) {
            return new Verdict.Accepted(Value.of(0), true);
        }
        if (indicator.isFlag()) {
            Optional<Boolean> flag = flag(text);
            if (flag.isPresent()) {
                return new Verdict.Accepted(Value.of(flag.get() ? 1 : 0), !text.equals(raw));
            }
            return figure(NumberText.written(raw, ""), indicator);
        }
        return figure(NumberText.written(raw, indicator.unit()), indicator);
    }

    private static Optional<Boolean> flag(String text) {
        return switch (text) {
            case "是" -> Optional.of(true);
            case "否" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private Verdict figure(Optional<NumberText> number, Indicator indicator) {
        if (indicator.isFlag()) {
            boolean flag = number.map(NumberText::amount)
                    .filter(amount -> amount.signum() == 0 || amount.compareTo(BigDecimal.ONE) == 0)
                    .isPresent();
            return flag ? accepted(number.get()) : new Verdict.Refused(Check.CELL_FLAG);
        }
        if (number.isEmpty()) {
            return new Verdict.Refused(Check.CELL_NUMBER);
        }
        BigDecimal amount = number.get().amount();
        if (amount.signum() < 0 && !signed) {
            return new Verdict.Refused(Check.CELL_NEGATIVE);
        }
        if (amount.signum() != 0 && amount.stripTrailingZeros().scale() > indicator.decimals()) {
            return new Verdict.Refused(Check.CELL_DECIMALS);
        }
        if (amount.abs().movePointRight(indicator.decimals()).compareTo(TOO_LARGE) >= 0) {
            return new Verdict.Refused(Check.CELL_NUMBER);
        }
        return accepted(number.get());
    }

    private static Verdict accepted(NumberText number) {
        return new Verdict.Accepted(Value.of(number.amount()), number.normalised());
    }
}
