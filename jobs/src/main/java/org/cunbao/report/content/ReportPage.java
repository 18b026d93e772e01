package org.cunbao.report.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cunbao.catalogue.Messages;
import org.cunbao.report.content.ReportBlock.Kind;

/** The report while it is being written: blocks are added at its end, tables numbered as they come. */
final class ReportPage {

    private static final String NUMERALS = "〇一二三四五六七八九";

    private final Messages messages;
    private final List<ReportBlock> blocks = new ArrayList<>();
    private int chapters;
    private int tables;
    private int charts;
    private List<Map<String, String>> lastRows = List.of();

    ReportPage(Messages messages) {
        this.messages = messages;
    }

    List<ReportBlock> blocks() {
        return List.copyOf(blocks);
    }

    /** A heading of the first level, numbered 一、二、三…. */
    void chapter(String heading) {
        chapters++;
        add(Kind.HEADING1, messages.text("report.chapter.heading", numeral(chapters), heading));
    }

    void letterhead(Map<String, String> parts) {
        blocks.add(ReportBlock.of(Kind.LETTERHEAD, parts));
    }

    /** The title with what belongs to it; its texts are parameters of {@code monthly.jrxml}. */
    void title() {
        add(Kind.TITLE, "");
    }

    void addressee(String text) {
        add(Kind.ADDRESSEE, text);
    }

    void attachments(List<String> lines) {
        add(Kind.ATTACHMENT, String.join("\n", lines));
    }

    void closing(String office, String date) {
        add(Kind.CLOSING, office + "\n" + date);
    }

    void newPage() {
        add(Kind.BREAK, "");
    }

    void imprint(Map<String, String> parts) {
        blocks.add(ReportBlock.of(Kind.IMPRINT, parts));
    }

    void plainHeading(String heading) {
        add(Kind.HEADING1, heading);
    }

    void section(String heading) {
        add(Kind.HEADING2, heading);
    }

    void paragraph(String text) {
        add(Kind.PARAGRAPH, text);
    }

    /** The sentences that are not empty, or no note when all are. */
    void note(String... sentences) {
        String text = String.join("", sentences);
        if (!text.isEmpty()) {
            add(Kind.NOTE, messages.text("report.note", text));
        }
    }

    /** The rows of the table written last. */
    List<Map<String, String>> lastRows() {
        return lastRows;
    }

    void table(String caption, ReportTable table) {
        tables++;
        add(Kind.CAPTION, messages.text("report.table.caption", tables, caption));
        add(table);
    }

    /** A table of the annex on a sheet of its own, its statutory head above. */
    void annex(Map<String, String> head, String caption, ReportTable table) {
        tables++;
        Map<String, String> parts = new HashMap<>(head);
        parts.put("caption", messages.text("report.table.caption", tables, caption));
        blocks.add(ReportBlock.of(Kind.ANNEX, parts));
        add(table);
    }

    void signatures(String line) {
        add(Kind.SIGNATURES, line);
    }

    /** A chart, numbered as they come. */
    void chart(String caption, ReportChart chart) {
        charts++;
        blocks.add(ReportBlock.of(messages.text("report.chart.number", charts, caption), chart));
    }

    private void add(ReportTable table) {
        blocks.add(ReportBlock.of(Kind.TABLE, table));
        lastRows = table.rows();
    }

    /** A table whose headers stand in its template. */
    void table(String caption, String shape, List<Map<String, String>> rows) {
        table(caption, new ReportTable(shape, List.of(), rows));
    }

    private void add(Kind kind, String text) {
        blocks.add(ReportBlock.of(kind, text));
    }

    /** 1 to 99 in Chinese numerals. */
    static String numeral(int number) {
        int tens = number / 10;
        int ones = number % 10;
        String front = tens == 0 ? "" : (tens == 1 ? "" : digit(tens)) + "十";
        return ones == 0 && tens > 0 ? front : front + digit(ones);
    }

    private static String digit(int digit) {
        return NUMERALS.substring(digit, digit + 1);
    }
}
