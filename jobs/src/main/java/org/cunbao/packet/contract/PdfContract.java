package org.cunbao.packet.contract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.cunbao.catalogue.PacketFile;
import org.cunbao.domain.Text;

/** The number of pages of a PDF, and which part of PDF/A it says it keeps. */
final class PdfContract {

    private PdfContract() {}

    static List<Text> differences(PacketFile expected, String name, byte[] content) {
        try (PDDocument document = Loader.loadPDF(content)) {
            List<Text> differences = new ArrayList<>();
            int pages = document.getNumberOfPages();
            if (pages < expected.minimumPages().orElse(0)) {
                differences.add(Text.of(
                        "packet.contract.few-pages",
                        name,
                        Integer.toString(pages),
                        Integer.toString(expected.minimumPages().orElse(0))));
            }
            if (pages > expected.maximumPages().orElse(Integer.MAX_VALUE)) {
                differences.add(Text.of(
                        "packet.contract.many-pages",
                        name,
                        Integer.toString(pages),
                        Integer.toString(expected.maximumPages().orElse(0))));
            }
            String stated = PdfaStatement.of(document);
            if (!expected.pdfa().isEmpty() && !expected.pdfa().equals(stated)) {
                differences.add(
                        stated.isEmpty()
                                ? Text.of("packet.contract.no-pdfa", name, expected.pdfa())
                                : Text.of("packet.contract.pdfa", name, expected.pdfa(), stated));
            }
            return differences;
        } catch (IOException e) {
            return List.of(Contract.unreadable(name));
        }
    }
}
