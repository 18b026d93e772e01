package org.cunbao.report.content;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cunbao.catalogue.Messages;

/** The sentences that stand under a table. A sign is explained where it occurs; otherwise the sentence is empty. */
final class ReportNotes {

    private static final List<String> MARKS =
            List.of("mark.not-delivered", "mark.blank", "mark.not-applicable", "mark.rejected");

    private final Messages messages;
    private final List<Map<String, String>> rows;

    ReportNotes(Messages messages, List<Map<String, String>> rows) {
        this.messages = messages;
        this.rows = rows;
    }

    /** What the four marks for a missing figure mean. */
    String marks() {
        List<String> marks = MARKS.stream().map(messages::text).toList();
        return marks.stream().anyMatch(this::stands)
                ? messages.text("report.note.marks", marks.get(0), marks.get(1), marks.get(2), marks.get(3))
                : "";
    }

    /** What the sign in place of a change means. */
    String noComparison() {
        String sign = messages.text("report.no-comparison");
        return stands(sign) ? messages.text("report.note.no-comparison", sign) : "";
    }

    /** What the brackets behind a figure mean. */
    String partial() {
        return texts().anyMatch(text -> text.endsWith(")")) ? messages.text("report.note.partial") : "";
    }

    /** What the sign of a restated figure means. */
    String restated() {
        String sign = messages.text("report.restated.sign");
        return texts().anyMatch(text -> text.contains(sign)) ? messages.text("report.note.restated", sign) : "";
    }

    /** Alone in a cell, or before the sign of a restated figure or its coverage. */
    private boolean stands(String sign) {
        String restated = messages.text("report.restated.sign");
        return texts().map(text -> text.lines().findFirst().orElse(""))
                .anyMatch(text -> text.equals(sign) || text.equals(sign + restated));
    }

    private Stream<String> texts() {
        return rows.stream().flatMap(row -> row.values().stream());
    }
}
