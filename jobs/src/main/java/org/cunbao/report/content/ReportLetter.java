package org.cunbao.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cunbao.catalogue.ReportSettings.Letter;

/**
 * What makes the report a letter to a superior by GB/T 9704-2012: the head of its first page, whom it addresses, what
 * is attached, by whom and when it was issued, and the imprint. What {@code report.yaml} leaves empty is printed as a
 * marked blank.
 */
final class ReportLetter {

    private final ReportMonth month;
    private final Letter letter;

    ReportLetter(ReportMonth month) {
        this.month = month;
        this.letter = month.catalogue().report().letter();
    }

    void head(ReportPage page) {
        page.letterhead(Map.of(
                "mark", or(letter.mark(), "report.letter.mark"),
                "number", or(letter.number(), "report.letter.number"),
                "signatory", text("report.letter.signatory.line", or(letter.signatory(), "report.letter.signatory"))));
        page.title();
        page.addressee(text("report.letter.addressee.line", or(letter.addressee(), "report.letter.addressee")));
    }

    /** @param annexes the titles of what is attached */
    void close(ReportPage page, List<String> annexes) {
        List<String> lines = new ArrayList<>();
        for (String annex : annexes) {
            int number = lines.size() + 1;
            lines.add(text(number == 1 ? "report.letter.annex.first" : "report.letter.annex.next", number, annex));
        }
        if (!lines.isEmpty()) {
            page.attachments(lines);
        }
        page.closing(month.catalogue().report().office(), or(letter.date(), "report.letter.date"));
    }

    void imprint(ReportPage page) {
        page.imprint(Map.of(
                "copies", text("report.letter.copies.line", or(letter.copies(), "report.letter.copies")),
                "printer", or(letter.printer(), "report.letter.printer"),
                "printed", text("report.letter.printed.line", or(letter.printed(), "report.letter.printed"))));
    }

    private String or(String known, String element) {
        return known.isEmpty() ? text("report.letter.blank", text(element)) : known;
    }

    private String text(String key, Object... arguments) {
        return month.messages().text(key, arguments);
    }
}
