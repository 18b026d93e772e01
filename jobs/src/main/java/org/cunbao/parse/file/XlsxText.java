package org.cunbao.parse.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with or without formatting: {@code si} of the shared strings or {@code is} in a cell. */
final class XlsxText {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XlsxText() {}

    /**
     * Reads up to the end of the element that starts here: its {@code t} and those of its runs, not the phonetic ones.
     */
    static String read(Xml xml) throws Unreadable {
        int outside = xml.depth() - 1;
        StringBuilder text = new StringBuilder();
        while (xml.next() && xml.depth() > outside) {
            if (xml.starts("t")) {
                text.append(piece(xml));
            } else if (xml.isStart() && !xml.starts("r")) {
                xml.skip();
            }
            if (text.length() > Limits.CELL_CHARACTERS) {
                throw Unreadable.tooLarge("text", String.valueOf(Limits.CELL_CHARACTERS));
            }
        }
        return text.toString();
    }

    private static String piece(Xml xml) throws Unreadable {
        boolean preserved = xml.preservesSpace();
        String text = xml.text(Limits.CELL_CHARACTERS);
        return unescaped(preserved ? text : withoutXmlSpaceAround(text));
    }

    /** Without {@code xml:space="preserve"} the white space around a text is only layout. */
    private static String withoutXmlSpaceAround(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && " \t\r\n".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && " \t\r\n".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Characters that XML cannot hold are written {@code _x000D_} (ECMA-376, ST_Xstring). */
    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text; // as nearly all do, and looking for the pattern takes longer
        }
        return ESCAPED.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
