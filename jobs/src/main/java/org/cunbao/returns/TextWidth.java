package org.cunbao.returns;

/** How much room a text takes, in digits: a Chinese character is as wide as two. */
final class TextWidth {

    private static final int NARROW = 0x100;

    private TextWidth() {}

    static int of(String text) {
        return text.codePoints().map(c -> c < NARROW ? 1 : 2).sum();
    }

    /** How many lines a text takes in a column so many digits wide. */
    static int lines(String text, int width) {
        return text.lines()
                .mapToInt(line -> Math.max(1, (of(line) + width - 1) / width))
                .sum();
    }
}
