package org.cunbao.reconcile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.cunbao.catalogue.Published;
import org.cunbao.domain.Text;
import org.cunbao.domain.Value;
import org.cunbao.domain.Value.Reason;
import org.cunbao.formula.Formula;
import org.cunbao.formula.Quotient;
import org.cunbao.formula.Reference;
import org.cunbao.formula.Result;

/** The published figures among themselves. */
record IdentityCheck(Published published, Wording wording) {

    IdentityResult check(Published.Identity identity) {
        Optional<BigDecimal> left = amount(identity.left());
        Optional<BigDecimal> right = amount(identity.right());
        boolean holds = left.isPresent()
                && right.isPresent()
                && rounded(left.get(), identity.left(), identity.right())
                                .compareTo(rounded(right.get(), identity.right(), identity.left()))
                        == 0;
        return new IdentityResult(
                identity.id(),
                identity.left().toString(),
                identity.right().toString(),
                left,
                right,
                holds,
                identity.reason(),
                arithmetic(identity, left, right, holds));
    }

    /** A computed side, rounded as the other side was printed; a printed side as it is. */
    private BigDecimal rounded(BigDecimal amount, Formula side, Formula other) {
        Optional<Published.Figure> printed = printed(other);
        return printed(side).isPresent() || printed.isEmpty()
                ? amount
                : amount.setScale(Math.max(printed.get().published().scale(), 0), RoundingMode.HALF_UP);
    }

    private Text arithmetic(
            Published.Identity identity, Optional<BigDecimal> left, Optional<BigDecimal> right, boolean holds) {
        String leftText = side(identity.left(), left);
        String rightText = side(identity.right(), right);
        if (left.isEmpty() || right.isEmpty()) {
            return Text.of("reconcile.identity.open", leftText, rightText);
        }
        if (holds) {
            return Text.of("reconcile.identity.holds", leftText, rightText);
        }
        return contradictedQuotient(identity.left(), identity.right())
                .or(() -> contradictedQuotient(identity.right(), identity.left()))
                .orElseGet(() -> {
                    BigDecimal difference = left.get().subtract(right.get()).abs();
                    return Text.of(
                            "reconcile.identity.fails",
                            leftText,
                            rightText,
                            Wording.plain(Wording.legible(difference, difference)));
                });
    }

    private Optional<Text> contradictedQuotient(Formula printedSide, Formula computedSide) {
        Optional<Quotient> quotient = computedSide.quotient(this::value);
        return printed(printedSide)
                .flatMap(figure -> quotient.map(parts -> wording.quotient(parts, figure.published(), figure.unit())));
    }

    private String side(Formula formula, Optional<BigDecimal> amount) {
        Optional<Published.Figure> printed = printed(formula);
        if (amount.isEmpty()) {
            return wording.say("reconcile.side.open", formula.toString());
        }
        if (printed.isPresent()) {
            Published.Figure figure = printed.get();
            return wording.say(
                    "reconcile.side.printed",
                    wording.name(figure),
                    figure.published().toPlainString());
        }
        String numbers = formula.written(
                reference -> value(reference).number().map(Wording::plain).orElse(""));
        String names = formula.written(
                reference -> figure(reference).map(wording::name).orElse(""));
        return wording.say(
                "reconcile.side.computed",
                names,
                numbers,
                Wording.plain(Wording.legible(amount.get(), BigDecimal.ZERO)));
    }

    private Optional<BigDecimal> amount(Formula formula) {
        return formula.evaluate(this::value) instanceof Result.Amount amount
                ? Optional.of(amount.amount())
                : Optional.empty();
    }

    /** The figure that is all of a side. */
    private Optional<Published.Figure> printed(Formula side) {
        return published.find(side.toString().strip());
    }

    private Optional<Published.Figure> figure(Reference reference) {
        return reference instanceof Reference.Name name ? published.find(name.name()) : Optional.empty();
    }

    private Value value(Reference reference) {
        return figure(reference)
                .map(figure -> Value.of(figure.published()))
                .orElse(Value.missing(Reason.NOT_DELIVERED));
    }
}
