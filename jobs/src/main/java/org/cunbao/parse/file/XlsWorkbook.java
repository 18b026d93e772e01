package org.cunbao.parse.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.hssf.record.RecordInputStream;

/**
 * What an old workbook says before its sheets.
 *
 * @param tabs in their order, hidden ones and those that are no worksheets included
 * @param strings the texts that cells share
 * @param styles what the number format of each cell style makes of a number
 * @param linked whether it refers to other workbooks
 */
record XlsWorkbook(List<Tab> tabs, List<String> strings, List<Cell.Style> styles, boolean linked) {

    private static final int BOUND_SHEET = 0x85;
    private static final int SST = 0xFC;
    private static final int FORMAT = 0x41E;
    private static final int XF = 0xE0;
    private static final int SUP_BOOK = 0x1AE;

    /** What stands in place of the name of another workbook: this one, or functions that were added to the program. */
    private static final Set<Integer> OWN = Set.of(0x0401, 0x3A01);

    private static final int DATE_MODE = 0x22;
    private static final int STYLES = 4096;

    /**
     * A sheet of any kind.
     *
     * @param position where it begins in the stream
     * @param state 0 when it is shown
     * @param kind 0 for a worksheet, 1 for a sheet of Excel 4 macros, 2 for a chart
     */
    record Tab(String name, int position, int state, int kind) {

        boolean isWorksheet() {
            return kind == 0;
        }

        boolean isMacroSheet() {
            return kind == 1;
        }

        boolean isHidden() {
            return state != 0;
        }
    }

    static XlsWorkbook read(XlsRecords records) throws Unreadable {
        if (records.type() != XlsRecords.WORKBOOK) {
            throw Unreadable.damaged("records");
        }
        List<Tab> tabs = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Optional<List<String>> strings = Optional.empty();
        Map<Integer, String> formats = new HashMap<>();
        List<Integer> styles = new ArrayList<>();
        Cell.Style date = Cell.Style.DATE;
        boolean linked = false;
        while (records.next()) {
            switch (records.sid()) {
                case BOUND_SHEET -> {
                    Tab tab = tab(records);
                    if (tab.name().isEmpty() || !names.add(tab.name().toLowerCase(Locale.ROOT))) {
                        throw Unreadable.damaged("sheet", PlainText.quoted(tab.name()));
                    }
                    tabs.add(tab);
                }
                case SST -> {
                    if (strings.isPresent()) {
                        throw Unreadable.damaged("strings");
                    }
                    strings = Optional.of(XlsStrings.read(records));
                }
                case FORMAT ->
                    formats.put(
                            records.data().readUShort(),
                            records.text(records.data().readUShort()));
                case XF -> {
                    records.data().readUShort();
                    styles.add(records.data().readUShort());
                }
                case SUP_BOOK -> {
                    records.data().readUShort();
                    linked = linked || !OWN.contains(records.data().readUShort());
                }
                case DATE_MODE -> date = records.data().readUShort() == 1 ? Cell.Style.DATE_1904 : Cell.Style.DATE;
                default -> {
                    // says nothing about cells
                }
            }
            if (tabs.size() > Limits.SHEETS) {
                throw Unreadable.tooLarge("sheets", String.valueOf(Limits.SHEETS));
            }
            if (styles.size() > STYLES || formats.size() > STYLES) {
                throw Unreadable.damaged("records");
            }
        }
        Cell.Style dates = date;
        return new XlsWorkbook(
                tabs,
                strings.orElse(List.of()),
                styles.stream()
                        .map(index -> Optional.ofNullable(formats.get(index))
                                .map(code -> NumberFormat.ofCode(code, dates))
                                .orElseGet(() -> NumberFormat.ofBuiltIn(index, dates)))
                        .toList(),
                linked);
    }

    private static Tab tab(XlsRecords records) throws Unreadable {
        RecordInputStream in = records.data();
        int position = in.readInt();
        int state = in.readUByte() & 3;
        int kind = in.readUByte();
        return new Tab(records.text(in.readUByte()), position, state, kind);
    }

    /** @param index as stored with a cell */
    Cell.Style style(int index) {
        return index < styles.size() ? styles.get(index) : Cell.Style.GENERAL;
    }

    /** The text at an index; empty when there is none. */
    Optional<String> string(int index) {
        return index >= 0 && index < strings.size() ? Optional.of(strings.get(index)) : Optional.empty();
    }
}
