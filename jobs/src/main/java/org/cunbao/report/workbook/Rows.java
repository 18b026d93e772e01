package org.cunbao.report.workbook;

/** What the rows of a block show. */
interface Rows {

    /** How many there are. */
    int count();

    /**
     * What a cell shows.
     *
     * @param index of the row within the block, from 0
     * @param field which piece of it is asked for
     * @param spot where it will stand
     */
    Content get(int index, String field, Spot spot);

    /**
     * A cell of a finished sheet.
     *
     * @param row from 0
     * @param column from 0
     */
    record Spot(Page page, int row, int column) {

        Page.Column shows() {
            return page.columns().get(column);
        }
    }
}
