package org.cunbao.prove;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.Comparison;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Value;

/** Figures in one plain notation, read from the page or taken from the ledger: no commas, no plus sign. */
final class PlainFigures {

    private static final Pattern PRINTED =
            Pattern.compile("\\+?(-?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,3})(?:\\.\\d+)?)(®?(?:\\(\\d+/\\d+\\))?)");

    private static final Pattern COVERAGE = Pattern.compile("\\d+/\\d+");

    private final Messages messages;

    PlainFigures(Messages messages) {
        this.messages = messages;
    }

    /** A printed figure in plain notation; any other text as it stands. */
    static String plain(String printed) {
        Matcher matcher = PRINTED.matcher(printed);
        if (!matcher.matches()) {
            return printed;
        }
        return matcher.group(1).replace(",", "") + matcher.group(2);
    }

    static boolean isFigure(String printed) {
        return PRINTED.matcher(printed).matches() || COVERAGE.matcher(printed).matches();
    }

    String number(BigDecimal amount, int decimals) {
        return amount.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    String value(Value value, int decimals) {
        if (value instanceof Value.Missing missing) {
            return mark(missing.reason());
        }
        return number(value.number().orElseThrow(), decimals);
    }

    String mark(Value.Reason reason) {
        String key = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return messages.text("mark." + key);
    }

    /** A text with the coverage of its total when that is incomplete. */
    String covered(String text, Value value, Coverage coverage) {
        boolean partial = value.isReported() && !coverage.isComplete();
        return text + (partial ? "(" + coverage + ")" : "");
    }

    String change(Optional<Comparison> comparison, int decimals) {
        return comparison
                .map(found -> number(found.now().subtract(found.before()), decimals))
                .orElseGet(() -> messages.text("report.no-comparison"));
    }
}
