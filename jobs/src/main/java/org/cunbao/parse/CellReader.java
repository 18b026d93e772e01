package org.cunbao.parse;

import java.math.BigDecimal;
import java.util.Optional;
import org.cunbao.catalogue.Form;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.Value;
import org.cunbao.domain.Value.Reason;
import org.cunbao.parse.file.Cell;
import org.cunbao.parse.file.Check;
import org.cunbao.parse.file.PlainText;

/** Decides what one cell of a form says. */
final class CellReader {

    /** In units of an indicator's last decimal: so many times smaller than a ledger's number that totals fit too. */
    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(NumberText.DIGITS);

    private static final String PERCENT = "%";
    private static final String TEN_THOUSAND = "万";
    private static final String YUAN = "元";

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

        /** A value that counts, but that a person must say yes to. */
        record Doubtful(Value value, Check check) implements Verdict {}

        record Refused(Check check) implements Verdict {}
    }

    Verdict read(Cell cell, Indicator indicator) {
        return switch (cell.type()) {
            case NO_VALUE -> new Verdict.Refused(Check.CELL_NO_VALUE);
            case ERROR -> new Verdict.Refused(Check.CELL_ERROR);
            case BOOLEAN -> new Verdict.Refused(indicator.isFlag() ? Check.CELL_FLAG : Check.CELL_NUMBER);
            case NUMBER -> stored(cell, indicator);
            case TEXT -> text(cell.raw(), indicator);
        };
    }

    private Verdict stored(Cell cell, Indicator indicator) {
        Optional<NumberText> number = NumberText.stored(cell.raw());
        return switch (cell.style()) {
            case DATE, DATE_1904 -> new Verdict.Refused(Check.CELL_DATE);
            case PERCENT ->
                indicator.unit().equals(PERCENT)
                        ? figure(number.map(ratio -> ratio.moved(2)), indicator)
                        : new Verdict.Refused(Check.CELL_PERCENT);
            case GENERAL ->
                isDoubtfulShare(number, indicator) ? new Verdict.Refused(Check.CELL_SHARE) : figure(number, indicator);
        };
    }

    /** In a column of percentages 0.85 may be 0.85% or 85%, and 1 may be 1% or all. */
    private static boolean isDoubtfulShare(Optional<NumberText> number, Indicator indicator) {
        return indicator.unit().equals(PERCENT)
                && number.map(NumberText::amount)
                        .filter(amount -> amount.signum() > 0 && amount.compareTo(BigDecimal.ONE) <= 0)
                        .isPresent();
    }

    private Verdict text(String raw, Indicator indicator) {
        String text = PlainText.strip(PlainText.visible(raw));
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
        Optional<NumberText> number = NumberText.written(raw, indicator.unit());
        if (number.isEmpty()) {
            return otherUnit(raw, indicator).orElseGet(() -> new Verdict.Refused(NumberTrouble.of(raw)));
        }
        boolean marked = PlainText.halfWidth(text).endsWith(PERCENT);
        return !marked && isDoubtfulShare(number, indicator)
                ? new Verdict.Refused(Check.CELL_SHARE)
                : figure(number, indicator);
    }

    /** 元 in a column of 万元 can be converted exactly; but then somebody must confirm which was meant. */
    private Optional<Verdict> otherUnit(String raw, Indicator indicator) {
        if (!indicator.unit().equals(TEN_THOUSAND + YUAN)
                || NumberText.plainText(raw).contains(TEN_THOUSAND)) {
            return Optional.empty();
        }
        return NumberText.written(raw, YUAN)
                .map(number -> figure(Optional.of(number.moved(-4)), indicator))
                .map(verdict -> verdict instanceof Verdict.Accepted accepted
                        ? new Verdict.Doubtful(accepted.value(), Check.CELL_CONVERTED)
                        : verdict);
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
