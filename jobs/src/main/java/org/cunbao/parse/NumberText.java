package org.cunbao.parse;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cunbao.parse.file.PlainText;

/**
 * Numbers as files store them and as people write them. Only decimal digits make a number: what Java's own parsers take
 * beyond that (hexadecimal, {@code 5d}, {@code NaN}) is none.
 *
 * @param amount at most 15 significant digits, as many as a spreadsheet program keeps
 * @param normalised whether something other than the plain number was delivered
 */
record NumberText(BigDecimal amount, boolean normalised) {

    static final int DIGITS = 15;
    private static final int LENGTH = 64;
    private static final Pattern STORED = Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d{1,3})?");
    private static final Pattern WRITTEN = Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?");
    private static final Pattern GROUPED = Pattern.compile("-?[1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d+)?");

    /** A number that a spreadsheet program stored. More than 15 digits are the noise of binary arithmetic. */
    static Optional<NumberText> stored(String raw) {
        if (raw.length() > LENGTH || !STORED.matcher(raw).matches()) {
            return Optional.empty();
        }
        BigDecimal exact = new BigDecimal(raw).stripTrailingZeros();
        BigDecimal amount = exact.round(new MathContext(DIGITS, RoundingMode.HALF_UP));
        return number(amount, amount.compareTo(exact) != 0);
    }

    /**
     * A number that somebody typed, in digits or in Chinese numerals.
     *
     * @param unit the unit of measurement that may follow it
     */
    static Optional<NumberText> written(String raw, String unit) {
        if (raw.length() > LENGTH) {
            return Optional.empty();
        }
        String text = plainText(raw);
        String suffix = PlainText.halfWidth(unit);
        if (!suffix.isEmpty() && text.endsWith(suffix)) {
            text = PlainText.strip(text.substring(0, text.length() - suffix.length()));
        }
        if (GROUPED.matcher(text).matches()) {
            text = text.replace(",", "");
        }
        Optional<BigDecimal> amount = WRITTEN.matcher(text).matches()
                ? Optional.of(new BigDecimal(text).stripTrailingZeros())
                : ChineseNumber.parse(text);
        boolean same = text.equals(raw) && WRITTEN.matcher(text).matches();
        return amount.filter(exact -> exact.precision() <= DIGITS).flatMap(exact -> number(exact, !same));
    }

    /** What a person sees: half-width, nothing around it, and nothing in it that takes no room. */
    static String plainText(String raw) {
        return PlainText.strip(PlainText.halfWidth(PlainText.visible(raw)));
    }

    private static Optional<NumberText> number(BigDecimal amount, boolean normalised) {
        boolean fits = amount.precision() - amount.scale() <= DIGITS;
        return fits ? Optional.of(new NumberText(amount, normalised)) : Optional.empty();
    }

    /** The number moved by so many decimal places, which is another way of writing it. */
    NumberText moved(int places) {
        return new NumberText(amount.scaleByPowerOfTen(places).stripTrailingZeros(), true);
    }

    /** A stored number as it is shown, such as {@code 2021.1}; the text itself when it is none. */
    static String plain(String raw) {
        return stored(raw).map(number -> number.amount().toPlainString()).orElse(raw);
    }
}
