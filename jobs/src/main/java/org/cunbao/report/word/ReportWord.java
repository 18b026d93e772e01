package org.cunbao.report.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.RevisionResult;
import org.cunbao.ooxml.FixedTimes;
import org.cunbao.report.content.NarrativeText;
import org.cunbao.report.content.ReportBlock;
import org.cunbao.report.content.ReportBlock.Kind;
import org.cunbao.report.content.ReportBlocks;
import org.cunbao.report.content.ReportHead;
import org.cunbao.report.content.ReportLine;
import org.cunbao.report.content.ReportMonth;
import org.cunbao.report.content.ReportTable;

/** Writes the monthly report as a Word document. The same result and templates give the same bytes. */
public final class ReportWord {

    /** The styles of the lines by their parts; a part that is not named here is a paragraph of the text. */
    private static final Map<String, String> STYLES = Map.ofEntries(
            Map.entry("letter-mark", "LetterMark"),
            Map.entry("letter-number", "LetterNumber"),
            Map.entry("title", "Title"),
            Map.entry("subtitle", "Subtitle"),
            Map.entry("draft", "DraftMark"),
            Map.entry("addressee", "Addressee"),
            Map.entry("heading1", "Heading1"),
            Map.entry("heading2", "Heading2"),
            Map.entry("caption", "Caption"),
            Map.entry("note", "TableNote"),
            Map.entry("attachment", "Attachment"),
            Map.entry("closing", "Closing"),
            Map.entry("annex-number", "AnnexNumber"),
            Map.entry("annex-form", "AnnexForm"),
            Map.entry("signatures", "AnnexSignatures"));

    private final Catalogue catalogue;

    public ReportWord(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Writes the report of a month. It is dated to the first moment of the month after, never to the clock.
     *
     * @param file replaced when it exists
     * @throws IOException when the file cannot be written or a template of {@code reports/} is unusable; the message
     *     says what to do
     */
    public void write(RevisionResult result, Path file) throws IOException {
        ReportBlocks blocks = ReportBlocks.of(
                new ReportMonth(catalogue, result), new NarrativeText(catalogue.files(), catalogue.messages()));
        write(ReportHead.of(catalogue, result), result.period(), blocks, file);
    }

    /** Writes the blocks of a report. */
    void write(ReportHead head, YearMonth period, ReportBlocks blocks, Path file) throws IOException {
        WordForm form = new WordForm(catalogue.files(), catalogue.messages());
        try (XWPFDocument document = form.open()) {
            describe(document, head, period);
            write(new WordText(document), head, blocks);
            // not straight to the disk: POI hides what the disk says when it is full
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            Files.write(file, FixedTimes.apply(bytes.toByteArray()));
        }
    }

    private static void describe(XWPFDocument document, ReportHead head, YearMonth period) {
        Date date = Date.from(
                period.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        CoreProperties core = document.getProperties().getCoreProperties();
        core.setTitle(head.title());
        core.setCreator(head.office());
        core.setDescription(head.mark());
        core.setCreated(Optional.of(date));
        core.setModified(Optional.of(date));
        core.getUnderlyingProperties().setLanguageProperty("zh-CN");
    }

    /** The letter and its imprint stand upright, the annex lies. */
    private void write(WordText text, ReportHead head, ReportBlocks blocks) throws IOException {
        WordSections sections = new WordSections(text, head);
        write(text, head, blocks.letter(), sections.begin(WordPage.UPRIGHT, blocks.letter()));
        write(text, head, blocks.annex(), sections.begin(WordPage.LYING, blocks.annex()));
        write(text, head, blocks.imprint(), sections.begin(WordPage.UPRIGHT, blocks.imprint()));
        sections.end();
    }

    private void write(WordText text, ReportHead head, List<ReportBlock> blocks, WordPage page) throws IOException {
        TableLayouts layouts = new TableLayouts(catalogue.files(), catalogue.messages());
        for (int i = 0; i < blocks.size(); i++) {
            ReportBlock block = blocks.get(i);
            if (block.kind() == Kind.BREAK || block.kind() == Kind.ANNEX) {
                text.breakPage();
            }
            List<ReportLine> lines = ReportLine.of(block, head);
            if (block.kind() == Kind.IMPRINT) {
                new WordImprint(text, page)
                        .write(lines.stream().map(ReportLine::text).toList());
                continue;
            }
            for (ReportLine line : lines) {
                text.paragraph(STYLES.getOrDefault(line.part(), "BodyText"), line.text());
            }
            if (block.kind() == Kind.TABLE && block.table().isPresent()) {
                ReportTable table = block.table().get();
                boolean noted = i + 1 < blocks.size() && blocks.get(i + 1).kind() == Kind.NOTE;
                new WordTable(layouts.of(table), page.textWidth()).write(text.document(), table, noted);
            }
        }
    }
}
