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
        if (column == 0 || column > Limits.COLUMNS || letters == text.length()) {
            throw Unreadable.damaged("address", PlainText.quoted(text));
        }
        return new Address(row(text, letters), column);
    }

    /** Reads a row number. */
    static int row(String digits) throws Unreadable {
        return row(digits, 0);
    }

    /** Every cell has one, so the digits are gone through only once. */
    private static int row(String text, int from) throws Unreadable {
        int row = 0;
        boolean plain = from < text.length() && text.charAt(from) != '0';
        for (int i = from; plain && i < text.length(); i++) {
            char digit = text.charAt(i);
            row = row * 10 + digit - '0';
            plain = digit >= '0' && digit <= '9' && row <= Limits.ROWS;
        }
        if (!plain) {
            throw Unreadable.damaged("address", PlainText.quoted(text.substring(from)));
        }
        return row;
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
