package org.cunbao.report.pdf;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import org.cunbao.catalogue.Messages;
import org.cunbao.report.font.Repertoire;

/** Finds characters that no font has. A PDF would leave them out without a word. */
final class FontCoverage {

    private final Messages messages;

    FontCoverage(Messages messages) {
        this.messages = messages;
    }

    /**
     * Checks every text of a filled report.
     *
     * @throws IOException naming the first character that its font lacks, and the text around it
     */
    void check(JasperPrint print) throws IOException {
        for (JRPrintPage page : print.getPages()) {
            check(page.getElements());
        }
    }

    private void check(List<JRPrintElement> elements) throws IOException {
        for (JRPrintElement element : elements) {
            if (element instanceof JRPrintFrame frame) {
                check(frame.getElements());
            } else if (element instanceof JRPrintText text && text.getOriginalText() != null) {
                check(text.getFontName(), text.isBold(), text.getOriginalText());
            }
        }
    }

    /**
     * Checks one text.
     *
     * @param family as named in the report templates
     */
    void check(String family, boolean bold, String text) throws IOException {
        Optional<Integer> lacking = Repertoire.lacking(family, bold, text);
        if (lacking.isPresent()) {
            int character = lacking.get();
            throw new IOException(messages.text(
                    "report.problem.font",
                    family,
                    Character.toString(character),
                    HexFormat.of().withUpperCase().toHexDigits(character).replaceFirst("^0{1,4}", ""),
                    text));
        }
    }
}
