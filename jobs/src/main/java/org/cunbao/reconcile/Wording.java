package org.cunbao.reconcile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Messages;
import org.cunbao.catalogue.Published;
import org.cunbao.domain.Text;
import org.cunbao.formula.Quotient;

/** Puts arithmetic into words. */
record Wording(Messages messages, Published published) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String PER_CENT = "%";

    String say(String key, String... arguments) {
        return messages.text(Text.of(key, arguments));
    }

    /** Such as {@code 四级网格（P32）}. */
    String name(Published.Figure figure) {
        return say("reconcile.name", figure.label(), figure.id());
    }

    /** A number and its unit. */
    String amount(BigDecimal number, String unit) {
        return say("reconcile.amount", plain(number), unit);
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** For print only: rounded, with two digits more than the figure beside it shows. */
    static BigDecimal legible(BigDecimal number, BigDecimal beside) {
        int decimals = Math.max(beside.scale(), 0) + 2;
        return number.scale() > decimals ? number.setScale(decimals, RoundingMode.HALF_UP) : number;
    }

    /**
     * Why a printed quotient is wrong and what its numerator would have to be; when that number was printed elsewhere,
     * says where.
     */
    Text quotient(Quotient quotient, BigDecimal printed, String unit) {
        BigDecimal result = quotient.numerator()
                .multiply(quotient.factor())
                .divide(quotient.denominator(), Math.max(printed.scale(), 0), RoundingMode.HALF_UP);
        BigDecimal needed = quotient.numeratorFor(printed)
                .setScale(Math.max(quotient.numerator().stripTrailingZeros().scale(), 0), RoundingMode.HALF_UP);
        Text why = Text.of(
                "reconcile.quotient",
                plain(quotient.numerator()),
                plain(quotient.denominator()),
                factor(quotient.factor(), unit),
                say("reconcile.amount", result.toPlainString(), unit),
                say("reconcile.amount", printed.toPlainString(), unit),
                plain(needed));
        List<Published.Figure> same = published.figures().stream()
                .filter(figure -> figure.published().compareTo(needed) == 0)
                .toList();
        if (same.isEmpty()) {
            return why;
        }
        String names = same.stream().map(this::name).collect(Collectors.joining(say("reconcile.enumeration")));
        return Text.of("reconcile.quotient.named", messages.text(why), plain(needed), names);
    }

    private String factor(BigDecimal factor, String unit) {
        boolean said =
                factor.compareTo(BigDecimal.ONE) == 0 || (factor.compareTo(HUNDRED) == 0 && unit.equals(PER_CENT));
        return said ? "" : say("reconcile.quotient.factor", plain(factor));
    }
}
