package org.cunbao.report.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.RevisionResult;
import org.cunbao.report.content.NarrativeText;
import org.cunbao.report.content.ReportBlock;
import org.cunbao.report.content.ReportBlocks;
import org.cunbao.report.content.ReportHead;
import org.cunbao.report.content.ReportHeadline;
import org.cunbao.report.content.ReportMonth;
import org.cunbao.report.content.ReportTable;
import org.cunbao.report.font.FontSetup;

/** Writes the monthly report as PDF/A-2b. The same result and templates give the same bytes. */
public final class ReportPdf {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final String LETTER = "monthly";

    /** Rows at the end of a table that stay on one page. */
    private static final int TAIL = 4;

    private final Catalogue catalogue;
    private final Messages messages;
    private final JasperTemplates templates;

    public ReportPdf(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.messages = catalogue.messages();
        this.templates = new JasperTemplates(catalogue.files(), messages);
    }

    /**
     * Writes the report of a month. It is dated to the first moment of the month after, never to the clock.
     *
     * @param file replaced when it exists
     * @throws IOException when the file cannot be written, a template of {@code reports/} is unusable, or a text has a
     *     character that its font lacks; the message says what to do
     */
    public void write(RevisionResult result, Path file) throws IOException {
        FontSetup.install();
        ReportBlocks blocks =
                ReportBlocks.of(new ReportMonth(catalogue, result), new NarrativeText(catalogue.files(), messages));
        ReportHead head = ReportHead.of(catalogue, result);
        List<JasperPrint> prints = new ArrayList<>();
        prints.add(letter(blocks.letter(), head));
        prints.add(fill("annex", sheets(blocks.annex()), parameters(head, pages(prints) + 1)));
        prints.add(fill("imprint", records(blocks.imprint()), parameters(head, pages(prints) + 1)));
        for (JasperPrint print : prints) {
            new FontCoverage(messages).check(print);
        }
        Files.write(file, PdfDocument.of(prints, head.title(), date(result.period())));
    }

    /** The letter. It is filled once without page ends, which tells how high its pieces are, and then on pages. */
    private JasperPrint letter(List<ReportBlock> blocks, ReportHead head) throws IOException {
        Map<String, Object> endless = parameters(head, 1);
        endless.put(JRParameter.IS_IGNORE_PAGINATION, true);
        PageFrame frame = PageFrame.of(templates.get(LETTER));
        List<Piece> pieces = Piece.measured(blocks, fill(LETTER, records(blocks), endless), frame.top());
        return fill(LETTER, records(ChartPlaces.choose(pieces, frame), frame), parameters(head, 1));
    }

    private static int pages(List<JasperPrint> prints) {
        return prints.stream().mapToInt(print -> print.getPages().size()).sum();
    }

    private JasperPrint fill(String layout, List<Map<String, ?>> records, Map<String, Object> parameters)
            throws IOException {
        try {
            return JasperFillManager.fillReport(
                    templates.get(layout), parameters, new JRMapCollectionDataSource(records));
        } catch (JRException | JRRuntimeException e) {
            throw new IOException(
                    messages.text("report.problem.template", layout + ".jrxml", String.valueOf(e.getMessage())), e);
        }
    }

    private static ZonedDateTime date(YearMonth period) {
        return period.plusMonths(1).atDay(1).atStartOfDay(ZONE);
    }

    private static Map<String, Object> parameters(ReportHead head, int firstPage) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(JRParameter.REPORT_LOCALE, Locale.ROOT);
        parameters.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone(ZONE));
        parameters.put("FIRST_PAGE", firstPage);
        parameters.put("TITLE", head.title());
        parameters.put("OFFICE", head.office());
        parameters.put("PERIOD", head.period());
        parameters.put("DRAFT", head.draft());
        parameters.put("HEADER_LEFT", head.mark());
        parameters.put("HEADER_RIGHT", head.revision());
        return parameters;
    }

    /** The pieces of the annex, numbered by the sheet that they stand on. */
    private List<Map<String, ?>> sheets(List<ReportBlock> blocks) throws IOException {
        List<Map<String, ?>> records = new ArrayList<>();
        int sheet = 0;
        for (ReportBlock block : blocks) {
            sheet += block.kind() == ReportBlock.Kind.ANNEX ? 1 : 0;
            Map<String, Object> record = record(block);
            record.put("sheet", sheet);
            records.add(record);
        }
        return records;
    }

    private List<Map<String, ?>> records(List<ReportBlock> blocks) throws IOException {
        List<Map<String, ?>> records = new ArrayList<>();
        for (ReportBlock block : blocks) {
            records.add(record(block));
        }
        return records;
    }

    /** The pieces, numbered by what has begun with them. */
    private List<Map<String, ?>> records(List<Piece> pieces, PageFrame frame) throws IOException {
        List<Map<String, ?>> records = new ArrayList<>();
        List<Opening> openings = Opening.of(pieces, frame);
        Map<Opening, Integer> begun = new EnumMap<>(Opening.class);
        for (int i = 0; i < pieces.size(); i++) {
            begun.merge(openings.get(i), 1, Integer::sum);
            Map<String, Object> record = record(pieces.get(i).block());
            begun.forEach((opening, number) -> record.put(opening.key(), number));
            records.add(record);
        }
        return records;
    }

    private Map<String, Object> record(ReportBlock block) throws IOException {
        Map<String, Object> record = new HashMap<>();
        record.put("kind", block.kind().key());
        record.put("text", block.text());
        block.chart().ifPresent(chart -> record.put("chart", new BarChart(chart)));
        if (block.table().isPresent()) {
            ReportTable table = block.table().get();
            if (block.kind() == ReportBlock.Kind.TABLE) {
                record.put("shape", templates.get(table.shape()));
                record.put("headers", table.headers());
                record.put("rows", new JRMapCollectionDataSource(rows(table)));
            } else {
                record.put("parts", table.rows().get(0));
            }
        }
        return record;
    }

    /** The rows of a table; the last few are marked, for they stay together. */
    private static List<Map<String, ?>> rows(ReportTable table) {
        List<Map<String, ?>> rows = new ArrayList<>();
        for (Map<String, String> texts : table.rows()) {
            Map<String, Object> row = new HashMap<>(texts);
            row.computeIfPresent(ReportHeadline.TREND, (key, numbers) -> TrendLine.of(numbers.toString()));
            row.put("tail", rows.size() >= table.rows().size() - TAIL);
            rows.add(row);
        }
        return rows;
    }
}
