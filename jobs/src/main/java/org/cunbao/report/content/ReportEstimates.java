package org.cunbao.report.content;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.Estimate;
import org.cunbao.domain.Layer;

/** Tells which units were estimated, and how. */
final class ReportEstimates {

    /** More names than these help no reader; the data file has them all. */
    private static final int NAMED = 40;

    private final ReportMonth month;

    ReportEstimates(ReportMonth month) {
        this.month = month;
    }

    /** One paragraph. */
    String text() {
        Messages messages = month.messages();
        List<String> units = month.result().estimates().byKey().keySet().stream()
                .filter(key -> key.layer() == Layer.REPORTED)
                .map(key -> month.catalogue().areas().fullNameOf(key.area()))
                .distinct()
                .toList();
        Set<Estimate.Method> methods = EnumSet.noneOf(Estimate.Method.class);
        month.result().estimates().byKey().values().forEach(estimate -> methods.addAll(estimate.methods()));
        String separator = messages.text("finding.enumeration");
        return messages.text(
                units.size() > NAMED ? "report.estimates.many" : "report.estimates",
                units.stream().limit(NAMED).collect(Collectors.joining(separator)),
                units.size(),
                methods.stream()
                        .map(method -> messages.text(
                                "report.estimates." + method.name().toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining(messages.text("finding.separator"))));
    }
}
