package org.cunbao.parse.file;

/**
 * A cell's coordinates as a spreadsheet program counts them.
 *
 * @param row from 1
 * @param column from 1
 */
public record Address(int row, int column) {

    /** Reads {@code D17}. */
    static Address parse(String text) throws Unreadable {
        int letters = 0;
        int column = 0;
        while (letters < text.length() && letters < 4 && text.charAt(letters) >= 'A' && text.charAt(letters) <= 'Z') {
            column = column * 26 + text.charAt(letters) - 'A' + 1;
            letters++;
        }
        String digits = text.substring(letters);
        if (column == 0 || column > Limits.COLUMNS || digits.isEmpty()) {
            throw Unreadable.damaged("address", PlainText.quoted(text));
        }
        return new Address(row(digits), column);
    }

    /** Reads a row number. */
    static int row(String digits) throws Unreadable {
        boolean plain = digits.length() <= 7
                && !digits.startsWith("0")
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!plain || digits.isEmpty() || Integer.parseInt(digits) > Limits.ROWS) {
            throw Unreadable.damaged("address", PlainText.quoted(digits));
        }
        return Integer.parseInt(digits);
    }

    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.append((char) ('A' + (rest - 1) % 26));
        }
        return letters.reverse().toString();
    }

    @Override
    public String toString() {
        return letters(column) + row;
    }
}
