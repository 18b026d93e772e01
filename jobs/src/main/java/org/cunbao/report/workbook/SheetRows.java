package org.cunbao.report.workbook;

import java.util.List;

/** The other sheets of the workbook, each with a way there. */
record SheetRows(List<String> sheets) implements Rows {

    SheetRows {
        sheets = List.copyOf(sheets);
    }

    @Override
    public int count() {
        return sheets.size();
    }

    @Override
    public Content get(int index, String field, Spot spot) {
        return new Content.Link(sheets.get(index));
    }
}
