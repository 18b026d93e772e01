package org.cunbao.forms;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.Indicators.Chapter;
import org.cunbao.domain.Column;
import org.cunbao.domain.FormEntries;

/** The table of a form, one row an indicator, by chapter, a township's control totals last. */
final class LongTable {

    /** What the indent takes from the name column, in digits. */
    private static final int INDENT = 2;

    private final Words words;
    private final Layout layout;
    private final LastMonth lastMonth;
    private final FormEntries entries;

    LongTable(Words words, Layout layout, LastMonth lastMonth, FormEntries entries) {
        this.words = words;
        this.layout = layout;
        this.lastMonth = lastMonth;
        this.entries = entries;
    }

    /** Writes the rows and, below them, the line that guards their figures. */
    void write(Paper paper) {
        int first = paper.row();
        EntryChecks checks = new EntryChecks(words, paper.sheet());
        List<Indicator> all = words.catalogue().indicators().ofForm(words.unit(), words.period());
        for (Chapter chapter : words.catalogue().indicators().chapters()) {
            List<Indicator> own = all.stream()
                    .filter(indicator ->
                            !isControl(indicator) && indicator.chapter().equals(chapter.code()))
                    .toList();
            section(paper, checks, words.say("chapter", chapter.code(), chapter.name()), own);
        }
        section(
                paper,
                checks,
                words.say("control"),
                all.stream().filter(this::isControl).toList());
        control(paper, first, all.size());
    }

    private void control(Paper paper, int first, int indicators) {
        CellRangeAddress figures = new CellRangeAddress(
                first, paper.row() - 1, layout.entry(Column.MONTH), layout.entry(Column.ADJUSTMENT));
        ControlLine control = new ControlLine(words, figures, indicators);
        control.total(paper, Layout.NAME, Layout.UNIT);
        control.rows(paper, layout.entry(Column.MONTH));
        paper.spread(layout.entry(Column.END), layout.end(), words.say("control.note"), Look.NOTE);
        paper.height(24);
    }

    void head(Paper paper) {
        paper.put(Layout.NAME, words.say("head.name"), Look.HEAD);
        paper.put(Layout.CODE, words.say("head.code"), Look.HEAD);
        paper.put(Layout.UNIT, words.say("head.unit"), Look.HEAD);
        for (Column column : Layout.ENTRIES) {
            paper.put(layout.entry(column), column.caption(), Look.HEAD);
        }
        paper.put(Layout.EXPLANATION, words.say("head.explanation"), Look.HEAD);
        lastMonth.heads(paper);
        paper.height(22);
        paper.next();
    }

    private boolean isControl(Indicator indicator) {
        return indicator.form() != words.unit().kind();
    }

    private void section(Paper paper, EntryChecks checks, String caption, List<Indicator> indicators) {
        if (indicators.isEmpty()) {
            return;
        }
        paper.spread(0, layout.end(), caption, Look.CAPTION);
        paper.next();
        for (Indicator indicator : indicators) {
            row(paper, checks, indicator);
            paper.next();
        }
    }

    private void row(Paper paper, EntryChecks checks, Indicator indicator) {
        paper.put(Layout.NAME, indicator.name(), Look.NAME);
        paper.put(Layout.CODE, indicator.code(), Look.CODE);
        paper.put(Layout.UNIT, indicator.unit(), Look.CODE);
        for (Column column : Layout.ENTRIES) {
            entry(paper, indicator, column);
        }
        String explanation = entries.explanations().getOrDefault(indicator.code(), "");
        EntryCell.writeText(paper.cell(Layout.EXPLANATION, Look.ENTRY_TEXT), explanation);
        lastMonth.row(paper, indicator);
        int lines = Math.max(
                Paper.lines(indicator.name(), Layout.NAME_WIDTH - INDENT),
                Paper.lines(explanation, Layout.EXPLANATION_WIDTH));
        paper.lines(lines);
        List<Column> columns = indicator.columns();
        int first = layout.entry(columns.get(0));
        int last = layout.entry(columns.get(columns.size() - 1));
        checks.guard(new CellRangeAddress(paper.row(), paper.row(), first, last), indicator);
        if (indicator.entryColumns().contains(Column.ADJUSTMENT)) {
            int place = layout.entry(Column.ADJUSTMENT);
            checks.guardAdjustment(new CellRangeAddress(paper.row(), paper.row(), place, place), indicator);
        }
    }

    private void entry(Paper paper, Indicator indicator, Column column) {
        if (!indicator.entryColumns().contains(column)) {
            paper.cell(layout.entry(column), Look.OFF);
            return;
        }
        EntryCell.write(paper, layout.entry(column), indicator, column, entries);
    }
}
