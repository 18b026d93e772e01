package org.cunbao.parse.file;

import java.util.List;
import java.util.Map;

/**
 * What a sheet has beside the contents of its cells.
 *
 * @param hidden whether its tab is not shown
 * @param hiddenRows rows with cells that are not shown
 * @param hiddenColumns columns that are not shown
 * @param filtered whether a filter chooses which rows are shown
 * @param formulas by cell
 * @param notes comments, from top to bottom
 * @param drawings what lies above the cells
 * @param recalculated whether the file asks to be calculated anew when it is opened
 * @param linked whether the file refers to other workbooks
 */
public record SheetFeatures(
        boolean hidden,
        List<Integer> hiddenRows,
        List<Columns> hiddenColumns,
        boolean filtered,
        Map<Address, Formula> formulas,
        List<Note> notes,
        List<Drawing> drawings,
        boolean recalculated,
        boolean linked) {

    static final SheetFeatures NONE =
            new SheetFeatures(false, List.of(), List.of(), false, Map.of(), List.of(), List.of(), false, false);

    public SheetFeatures {
        hiddenRows = List.copyOf(hiddenRows);
        hiddenColumns = List.copyOf(hiddenColumns);
        notes = List.copyOf(notes);
        drawings = List.copyOf(drawings);
    }

    /** Neighbouring columns, both counted from 1 and included. */
    public record Columns(int first, int last) {}

    /** A comment on a cell. */
    public record Note(Address address, String author, String text) {}

    /** Something that lies above the cells, with its upper left corner on the cell. */
    public record Drawing(Address address, Kind kind, String text) {

        /** What it is. */
        public enum Kind {
            TEXT,
            PICTURE,
            OBJECT
        }
    }
}
