package org.cunbao.report.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.cunbao.catalogue.Messages;
import org.cunbao.catalogue.TemplateFiles;
import org.xml.sax.SAXException;

/** The empty document that a report is written into: its styles, its settings, its fonts. */
public final class WordForm {

    public static final String STYLES = "word-styles.xml";

    /** What the writer gives to paragraphs and tables. */
    private static final List<String> NEEDED = List.of(
            "Addressee",
            "AnnexForm",
            "AnnexNumber",
            "AnnexSignatures",
            "Attachment",
            "BodyText",
            "Caption",
            "Closing",
            "DraftMark",
            "Footer",
            "Header",
            "Heading1",
            "Heading2",
            "Imprint",
            "LetterMark",
            "LetterNumber",
            "SectionEnd",
            "Subtitle",
            "TableGrid",
            "TableHead",
            "TableNote",
            "TableText",
            "Title");

    private final byte[] styles;

    /**
     * Reads the styles.
     *
     * @throws IOException when they are missing or unusable, with what to do
     */
    public WordForm(TemplateFiles files, Messages messages) throws IOException {
        this.styles = files.findOrPacked("reports/" + STYLES)
                .orElseThrow(() -> new IOException(messages.text("report.problem.missing-template", STYLES)));
        try {
            Set<String> named = Markup.below(Markup.read(styles).getDocumentElement(), "w:style").stream()
                    .map(style -> style.getAttribute("w:styleId"))
                    .collect(Collectors.toSet());
            for (String style : NEEDED) {
                if (!named.contains(style)) {
                    throw new IOException(messages.text("report.problem.no-style", STYLES, style));
                }
            }
        } catch (SAXException e) {
            throw new IOException(messages.text("report.problem.template", STYLES, String.valueOf(e.getMessage())), e);
        }
    }

    /** A new document without a word in it. */
    XWPFDocument open() throws IOException {
        try {
            OPCPackage parts = OPCPackage.create(new ByteArrayOutputStream());
            PackagePart document = part(parts, XWPFRelation.DOCUMENT, packed("document.xml"));
            parts.addRelationship(document.getPartName(), TargetMode.INTERNAL, PackageRelationshipTypes.CORE_DOCUMENT);
            relate(document, XWPFRelation.STYLES, part(parts, XWPFRelation.STYLES, styles));
            relate(document, XWPFRelation.SETTINGS, part(parts, XWPFRelation.SETTINGS, packed("settings.xml")));
            XWPFDocument opened = new XWPFDocument(parts);
            // What stands there before, and has no class of its own, would be written empty.
            relate(document, XWPFRelation.FONT_TABLE, part(parts, XWPFRelation.FONT_TABLE, packed("fontTable.xml")));
            return opened;
        } catch (OpenXML4JException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static PackagePart part(OPCPackage parts, XWPFRelation kind, byte[] content)
            throws IOException, OpenXML4JException {
        PackagePartName name = PackagingURIHelper.createPartName(kind.getDefaultFileName());
        PackagePart part = parts.createPart(name, kind.getContentType());
        try (OutputStream out = part.getOutputStream()) {
            out.write(content);
        }
        return part;
    }

    private static void relate(PackagePart document, XWPFRelation kind, PackagePart part) {
        document.addRelationship(part.getPartName(), TargetMode.INTERNAL, kind.getRelation());
    }

    private static byte[] packed(String name) throws IOException {
        try (InputStream in = WordForm.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not packed in this program: " + name);
            }
            return in.readAllBytes();
        }
    }
}
