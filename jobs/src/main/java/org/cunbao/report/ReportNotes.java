package org.cunbao.report;

import org.cunbao.catalogue.Messages;

/** The sentences that stand under tables. */
final class ReportNotes {

    private ReportNotes() {}

    /** What the four marks for a missing figure mean. */
    static String marks(Messages messages) {
        return messages.text(
                "report.note.marks",
                messages.text("mark.not-delivered"),
                messages.text("mark.blank"),
                messages.text("mark.not-applicable"),
                messages.text("mark.rejected"));
    }
}
