package org.cunbao.forms;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.domain.FormEntries;
import org.cunbao.forms.RosterColumns.Span;

/** The sheet on which a township fills in the village form for its villages, one row a village. */
final class RosterSheet {

    private static final int STATUTORY = RosterColumns.FIRST + 1;
    private static final int NAME_LINES = 4;

    private final Words words;
    private final List<Area> villages;
    private final RosterColumns columns;

    /** @param villages at least one, all of which owe the same form */
    RosterSheet(Words words, List<Area> villages) {
        this.words = words;
        this.villages = villages;
        this.columns = new RosterColumns(words.catalogue().indicators().ofForm(villages.get(0), words.period()));
    }

    void write(Paper paper, Map<String, FormEntries> entries) {
        columns.applyWidths(paper);
        IdentityBlock identity = new IdentityBlock(words);
        identity.headingAtLeft(
                paper,
                RosterColumns.FIRST,
                words.say("roster.title", words.form().title(), words.form().rosterSheet()));
        identity.pairs(paper, RosterColumns.NAME, STATUTORY, STATUTORY + 3);
        paper.put(0, words.say("hint", words.form().hint()), Look.HINT);
        paper.put(RosterColumns.FIRST, words.say("roster.instruction"), Look.REMARK);
        paper.height(22);
        paper.next();
        int head = paper.row();
        heads(paper);
        int keys = paper.row();
        paper.sheet().createFreezePane(RosterColumns.FIRST, keys + 1);
        paper.digitsAreText(keys + 1, keys + villages.size(), RosterColumns.CODE);
        guard(paper);
        for (Area village : villages) {
            paper.next();
            row(paper, village, entries.getOrDefault(village.code(), FormEntries.BLANK));
        }
        int last = paper.row();
        paper.next();
        ControlLine control = new ControlLine(
                words,
                new CellRangeAddress(
                        keys + 1,
                        last,
                        RosterColumns.FIRST,
                        columns.spans().get(0).explanation() - 1),
                villages.size());
        control.total(paper, RosterColumns.CODE, RosterColumns.NAME);
        paper.next();
        control.rows(paper, RosterColumns.CODE);
        new PageSetup(words).roster(paper, head, keys, columns);
    }

    private void heads(Paper paper) {
        captions(paper);
        paper.next();
        corner(paper);
        for (Span span : columns.spans()) {
            over(paper, span, span.indicator().unit());
            paper.put(span.explanation(), words.say("head.explanation"), Look.HEAD_SMALL);
        }
        paper.next();
        keys(paper);
    }

    private void captions(Paper paper) {
        corner(paper);
        for (Span span : columns.spans()) {
            over(paper, span, span.indicator().name());
            paper.put(span.explanation(), span.indicator().name(), Look.HEAD_SMALL);
        }
        paper.height(NAME_LINES * 13 + 4);
    }

    /** Above each column of an indicator rather than once above all, since a page may end between them. */
    private static void over(Paper paper, Span span, String text) {
        for (int column = span.from(); column <= span.to(); column++) {
            paper.put(column, text, Look.HEAD_SMALL);
        }
    }

    private static void corner(Paper paper) {
        paper.cell(RosterColumns.CODE, Look.HEAD_SMALL);
        paper.cell(RosterColumns.NAME, Look.HEAD_SMALL);
    }

    private void keys(Paper paper) {
        paper.put(RosterColumns.CODE, words.say("identity.code"), Look.HEAD);
        paper.put(RosterColumns.NAME, words.say("identity.name"), Look.HEAD);
        for (Span span : columns.spans()) {
            List<CellKey> cells = span.indicator().cells();
            for (int i = 0; i < cells.size(); i++) {
                paper.put(span.from() + i, cells.get(i).toString(), Look.HEAD);
            }
            String key = span.indicator().code() + "." + words.say("head.explanation");
            paper.put(span.explanation(), key, Look.HEAD);
        }
        paper.height(22);
    }

    /** Guards the columns below the key row, which is the row being written. */
    private void guard(Paper paper) {
        EntryChecks checks = new EntryChecks(words, paper.sheet());
        int first = paper.row() + 1;
        for (Span span : columns.spans()) {
            checks.guard(
                    new CellRangeAddress(first, first + villages.size() - 1, span.from(), span.to()), span.indicator());
        }
    }

    private void row(Paper paper, Area village, FormEntries entries) {
        paper.put(RosterColumns.CODE, village.code(), Look.CODE);
        paper.put(RosterColumns.NAME, village.name(), Look.NAME);
        int lines = 1;
        for (Span span : columns.spans()) {
            Indicator indicator = span.indicator();
            for (Column column : indicator.columns()) {
                int place = span.from() + indicator.columns().indexOf(column);
                EntryCell.write(paper, place, indicator, column, entries);
            }
            String explanation = entries.explanations().getOrDefault(indicator.code(), "");
            EntryCell.writeText(paper.cell(span.explanation(), Look.ENTRY_TEXT), explanation);
            lines = Math.max(lines, Paper.lines(explanation, RosterColumns.EXPLANATION_WIDTH));
        }
        paper.lines(lines);
    }
}
