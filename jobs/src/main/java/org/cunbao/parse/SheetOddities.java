package org.cunbao.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cunbao.parse.file.Address;
import org.cunbao.parse.file.Cell;
import org.cunbao.parse.file.Check;
import org.cunbao.parse.file.PlainText;
import org.cunbao.parse.file.Sheet;
import org.cunbao.parse.file.SheetFeatures;
import org.cunbao.parse.file.XlsxOverlay;

/**
 * What a person should look at before the figures of a sheet are trusted: parts that are not shown, words and pictures
 * beside the cells, formulas whose stored results may be old. Nothing here refuses a figure.
 */
final class SheetOddities {

    /** How the covering sheet of a workbook that was returned for correction is called. */
    private static final String OUR_SHEET = "退回说明";

    private final Oddities oddities;
    private final Sheet sheet;

    private SheetOddities(Oddities oddities, Sheet sheet) {
        this.oddities = oddities;
        this.sheet = sheet;
    }

    /**
     * Looks at a sheet that has been found to be a form.
     *
     * @param area the unit whose form it is
     * @param header the table's header
     */
    static void note(FormReading reading, String area, Sheet sheet, Sheet.Row header, Spot spot) {
        Oddities oddities = new Oddities(reading, area, spot);
        SheetOddities own = new SheetOddities(oddities, sheet);
        own.noteHidden();
        own.noteComments();
        own.noteDrawings();
        new FormulaOddities(oddities, sheet, FigureArea.below(header)).note();
    }

    /**
     * Looks at a sheet that is no form.
     *
     * @param area the unit whose form stands in the same file; empty when there is none
     */
    static void noteLeftOver(FormReading reading, String area, Sheet sheet, Spot spot) {
        boolean said = sheet.rows().stream().anyMatch(row -> !row.isBlank())
                || !sheet.features().drawings().isEmpty();
        if (said && !isOurs(sheet)) {
            new Oddities(reading, area, spot)
                    .add(Check.SHEET_IGNORED, sheet.features().hidden() ? "hidden" : "", List.of());
        }
    }

    private static boolean isOurs(Sheet sheet) {
        return sheet.name().equals(OUR_SHEET)
                && !sheet.rows().isEmpty()
                && sheet.rows().get(0).number() == 1
                && sheet.rows().get(0).cell(1).raw().startsWith(OUR_SHEET);
    }

    private void noteHidden() {
        SheetFeatures features = sheet.features();
        if (features.hidden()) {
            oddities.add(Check.SHEET_HIDDEN, "sheet", List.of());
        }
        if (features.filtered()) {
            oddities.add(Check.SHEET_HIDDEN, "filter", List.of());
        }
        Set<Integer> hidden = Set.copyOf(features.hiddenRows());
        List<Cell> rows = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        for (Sheet.Row row : sheet.rows()) {
            if (!row.isBlank() && hidden.contains(row.number())) {
                rows.add(first(row));
                numbers.add(String.valueOf(row.number()));
            }
        }
        if (!rows.isEmpty()) {
            oddities.add(Check.SHEET_HIDDEN, "rows", rows, Oddities.some(numbers, "、"));
        }
        noteHiddenColumns(features.hiddenColumns());
    }

    private static Cell first(Sheet.Row row) {
        return row.cells().values().stream()
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .orElseThrow();
    }

    private void noteHiddenColumns(List<SheetFeatures.Columns> ranges) {
        BitSet hidden = new BitSet();
        ranges.forEach(range -> hidden.set(range.first(), range.last() + 1));
        SortedMap<Integer, Cell> tops = new TreeMap<>();
        for (Sheet.Row row : sheet.rows()) {
            for (Cell cell : row.cells().values()) {
                int column = cell.address().column();
                if (!cell.isBlank() && hidden.get(column)) {
                    tops.putIfAbsent(column, cell);
                }
            }
        }
        if (!tops.isEmpty()) {
            oddities.add(
                    Check.SHEET_HIDDEN,
                    "columns",
                    List.copyOf(tops.values()),
                    Oddities.some(tops.keySet().stream().map(Address::letters).toList(), "、"));
        }
    }

    private void noteComments() {
        List<Cell> cells = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (SheetFeatures.Note note : sheet.features().notes()) {
            if (!note.author().equals(XlsxOverlay.OURS) && !PlainText.isBlank(note.text())) {
                cells.add(new Cell(note.address(), Cell.Type.TEXT, note.text()));
                texts.add(note.address() + "“" + PlainText.quoted(PlainText.strip(note.text())) + "”");
            }
        }
        if (!cells.isEmpty()) {
            oddities.add(Check.SHEET_COMMENT, "", cells, Oddities.some(texts, "，"));
        }
    }

    private void noteDrawings() {
        for (SheetFeatures.Drawing.Kind kind : SheetFeatures.Drawing.Kind.values()) {
            List<SheetFeatures.Drawing> drawings = sheet.features().drawings().stream()
                    .filter(drawing -> drawing.kind() == kind)
                    .toList();
            if (drawings.isEmpty()) {
                continue;
            }
            List<Cell> cells = drawings.stream()
                    .map(drawing -> new Cell(drawing.address(), Cell.Type.TEXT, drawing.text()))
                    .toList();
            List<String> texts = drawings.stream()
                    .map(drawing -> drawing.text().isEmpty()
                            ? drawing.address().toString()
                            : drawing.address() + "“" + PlainText.quoted(PlainText.strip(drawing.text())) + "”")
                    .toList();
            oddities.add(Check.SHEET_DRAWING, kind.name().toLowerCase(Locale.ROOT), cells, Oddities.some(texts, "，"));
        }
    }
}
