package org.cunbao.parse.file;

import java.util.Locale;

/** How people write the same thing differently. */
public final class PlainText {

    private static final int QUOTED = 40;

    private PlainText() {}

    /** White space of any width, and characters that take no room. */
    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || isInvisible(c);
    }

    /** Control characters and marks that take no room; not those that turn the direction of what follows. */
    private static boolean isInvisible(char c) {
        return (c >= '\u200B' && c <= '\u200F')
                || c == '\u00AD'
                || c == '\u2060'
                || c == '\uFEFF'
                || (Character.getType(c) == Character.CONTROL && !Character.isWhitespace(c));
    }

    /** Without what takes no room. */
    public static String visible(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isInvisible(text.charAt(i))) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }

    public static boolean isBlank(String text) {
        return text.chars().allMatch(c -> isSpace((char) c));
    }

    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    public static String withoutSpace(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }

    /** Full-width letters, digits and signs as half-width ones. */
    public static String halfWidth(String text) {
        StringBuilder half = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            half.append(c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c == '\u3000' ? ' ' : c);
        }
        return half.toString();
    }

    /** Without white space, full-width forms made half-width. */
    public static String compact(String text) {
        return halfWidth(withoutSpace(text));
    }

    /** A delivered text fit to be shown in a message: short, and with nothing invisible in it. */
    public static String quoted(String raw) {
        StringBuilder shown = new StringBuilder();
        int[] points = raw.codePoints().limit(QUOTED + 1L).toArray();
        for (int i = 0; i < Math.min(points.length, QUOTED); i++) {
            int type = Character.getType(points[i]);
            boolean oddSpace = Character.isSpaceChar(points[i]) && points[i] != ' ' && points[i] != '\u3000';
            if (oddSpace || type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE) {
                shown.append(String.format(Locale.ROOT, "\\u%04X", points[i]));
            } else {
                shown.appendCodePoint(points[i]);
            }
        }
        return points.length > QUOTED ? shown.append('…').toString() : shown.toString();
    }
}
