package org.cunbao.report.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.Comparison;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Value;

/** How figures are written in the report: rounded half up once, thousands parted by commas. */
public final class ReportNumbers {

    private final Messages messages;

    ReportNumbers(Messages messages) {
        this.messages = messages;
    }

    /** Such as {@code 1,234.50}. */
    public String number(BigDecimal amount, int decimals) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(amount.setScale(decimals, RoundingMode.HALF_UP));
    }

    /** Such as {@code +12}, {@code -3}, {@code 0}. */
    String change(BigDecimal amount, int decimals) {
        BigDecimal rounded = amount.setScale(decimals, RoundingMode.HALF_UP);
        return (rounded.signum() > 0 ? "+" : "") + number(rounded, decimals);
    }

    /** The change of a comparison, or the mark for none. */
    String change(Optional<Comparison> comparison, int decimals) {
        return comparison
                .map(found -> change(found.change(), decimals))
                .orElseGet(() -> messages.text("report.no-comparison"));
    }

    public String mark(Value.Reason reason) {
        return messages.text("mark." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** A total: a number or a mark. */
    public String total(Value value, Indicator indicator) {
        if (value instanceof Value.Missing missing) {
            return mark(missing.reason());
        }
        return number(value.number().orElseThrow(), indicator.decimals());
    }

    /** A unit's own figure: as a total, but a flag says 是 or 否. */
    String own(Value value, Indicator indicator) {
        if (indicator.isFlag() && value.isReported()) {
            boolean yes = value.number().orElseThrow().signum() != 0;
            return messages.text(yes ? "report.flag.yes" : "report.flag.no");
        }
        return total(value, indicator);
    }

    /** A text with the coverage of its total behind it when that is incomplete. */
    String covered(String text, Value value, Coverage coverage) {
        return coverage.isComplete() || !value.isReported() ? text : text + " (" + coverage + ")";
    }
}
