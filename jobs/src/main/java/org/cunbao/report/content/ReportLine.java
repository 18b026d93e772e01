package org.cunbao.report.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A line of the report outside its tables, for a document that flows.
 *
 * @param part which part of the report it is, such as {@code heading1} or {@code annex-form}
 * @param text what it says; a tab parts what stands at the left, in the middle and at the right
 */
public record ReportLine(String part, String text) {

    /** The lines of a block from the top; none of a table, and none of a chart, which is drawn from a table. */
    public static List<ReportLine> of(ReportBlock block, ReportHead head) {
        Map<String, String> parts = block.table()
                .filter(table -> block.kind() != ReportBlock.Kind.TABLE)
                .map(table -> table.rows().get(0))
                .orElse(Map.of());
        List<ReportLine> lines = new ArrayList<>();
        switch (block.kind()) {
            case CHART, BREAK, TABLE -> {
                // nothing to read
            }
            case LETTERHEAD -> {
                lines.add(new ReportLine("letter-mark", said(parts, "mark")));
                lines.add(new ReportLine("letter-number", said(parts, "number", "signatory")));
            }
            case TITLE -> {
                lines.add(new ReportLine("title", head.title()));
                lines.add(new ReportLine("subtitle", head.office() + "　　" + head.period()));
                lines.add(new ReportLine("draft", head.draft()));
            }
            case ANNEX -> {
                lines.add(new ReportLine("annex-number", said(parts, "number")));
                lines.add(new ReportLine("caption", said(parts, "caption")));
                lines.add(new ReportLine("annex-form", "\t\t" + said(parts, "form")));
                lines.add(new ReportLine("annex-form", "\t\t" + said(parts, "authority")));
                lines.add(new ReportLine("annex-form", "\t\t" + said(parts, "approval")));
                lines.add(new ReportLine("annex-form", said(parts, "unit", "period", "valid")));
            }
            case IMPRINT -> {
                lines.add(new ReportLine("imprint", said(parts, "copies")));
                lines.add(new ReportLine("imprint", said(parts, "printer", "printed")));
            }
            default ->
                block.text()
                        .lines()
                        .forEach(line -> lines.add(new ReportLine(block.kind().key(), line)));
        }
        lines.removeIf(line -> line.text().isBlank());
        return lines;
    }

    private static String said(Map<String, String> parts, String... names) {
        return String.join(
                "\t",
                Arrays.stream(names).map(name -> parts.getOrDefault(name, "")).toList());
    }
}
