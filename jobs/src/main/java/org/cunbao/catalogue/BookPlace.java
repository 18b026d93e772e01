package org.cunbao.catalogue;

/** Where a cell of the workbook's template stands, as Excel shows it. */
final class BookPlace {

    private static final int LETTERS = 26;

    private BookPlace() {}

    /** Such as {@code 县级!C4}. */
    static String of(BookSheet sheet, int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return sheet.name() + "!" + letters + (row + 1);
    }
}
