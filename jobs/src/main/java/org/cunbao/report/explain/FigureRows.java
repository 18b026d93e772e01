package org.cunbao.report.explain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.Schedule;
import org.cunbao.domain.CellEvidence;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.FigureNode;
import org.cunbao.domain.UnitStatus;
import org.cunbao.domain.Value;
import org.cunbao.report.content.PlainText;
import org.cunbao.report.content.ReportMonth;
import org.cunbao.report.table.Words;

/**
 * Totals and the units' own figures as the page shows them. The names are explained at the head of
 * {@code explain.ftlh}.
 */
final class FigureRows {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(Schedule.ZONE);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(Schedule.ZONE);

    private final ReportMonth month;
    private final Indicator indicator;
    private final Words words;
    private final FindingRows findings;

    FigureRows(ReportMonth month, Indicator indicator) {
        this.month = month;
        this.indicator = indicator;
        this.words = new Words(month.catalogue());
        this.findings = new FindingRows(month);
    }

    /** What a total and a unit's own figure have in common; of a total also what its units add up to. */
    Map<String, Object> figure(FigureNode node) {
        Map<String, Object> row = new HashMap<>();
        row.put("code", node.area());
        row.put("name", month.catalogue().areas().nameOf(node.area()));
        row.put("full", month.catalogue().areas().fullNameOf(node.area()));
        row.put("number", exact(node.value()));
        row.put("value", written(node.value()));
        row.put("reason", node.value() instanceof Value.Missing missing ? word(missing.reason()) : "");
        row.put("reported", count(node, Coverage::reported));
        row.put("expected", count(node, Coverage::expected));
        row.put("sum", node.recomputed().toPlainString());
        row.put("added", number(node.recomputed()));
        row.put("units", String.valueOf(node.reporting()));
        row.put("agrees", node.addsUp());
        row.put("findings", findings.of(node.findings()));
        return row;
    }

    /** A unit's own figure, where it stands and what became of its form. */
    Map<String, Object> unit(FigureNode leaf) {
        Map<String, Object> row = figure(leaf);
        row.put(
                "sources",
                leaf.evidence().map(evidence -> source(evidence, leaf.value())).stream()
                        .toList());
        row.put("forms", leaf.submission().map(FigureRows::form).stream().toList());
        return row;
    }

    private Map<String, Object> source(CellEvidence evidence, Value value) {
        Map<String, Object> row = new HashMap<>();
        row.put("file", PlainText.of(evidence.cell().file()));
        row.put("sheet", PlainText.of(evidence.cell().sheet()));
        row.put("cell", evidence.cell().address());
        row.put("raw", PlainText.of(evidence.cell().raw()));
        row.put(
                "changed",
                value.isReported() && !ways(value).contains(evidence.cell().raw()));
        row.put("revision", String.valueOf(evidence.receipt().revision()));
        row.put("receivedAt", evidence.received().toString());
        row.put("received", TIME.format(evidence.received()));
        row.put("sha256", evidence.receipt().sha256());
        row.put("removedAt", evidence.removed().map(Instant::toString).orElse(""));
        row.put("removed", evidence.removed().map(DAY::format).orElse(""));
        return row;
    }

    private static Map<String, Object> form(UnitStatus status) {
        return Map.of("state", status.state().name().toLowerCase(Locale.ROOT), "file", PlainText.of(status.file()));
    }

    /** One row a unit without a figure, whatever the reason. */
    List<Map<String, Object>> lacking(FigureNode root) {
        return root.leaves()
                .filter(leaf -> !leaf.value().isReported())
                .map(this::unit)
                .toList();
    }

    /** How the page writes a number. */
    private List<String> ways(Value value) {
        return List.of(exact(value), written(value), written(value).replace(",", ""));
    }

    private static String exact(Value value) {
        return value.number().map(BigDecimal::toPlainString).orElse("");
    }

    private String written(Value value) {
        return value instanceof Value.Missing missing
                ? words.word("status", missing.reason())
                : number(value.number().orElseThrow());
    }

    /** As in the report, but with all its decimals: an auditor's figure is never rounded. */
    private String number(BigDecimal amount) {
        return month.numbers().number(amount, Math.max(indicator.decimals(), amount.scale()));
    }

    private static String word(Value.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }

    private static String count(FigureNode node, ToIntFunction<Coverage> count) {
        return node.coverage()
                .map(coverage -> String.valueOf(count.applyAsInt(coverage)))
                .orElse("");
    }
}
