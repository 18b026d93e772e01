package org.cunbao.prove;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A body row of a table in a report, as printed, without white space.
 *
 * @param where the file and the page or table, as a message names them
 * @param caption the line above the table; that of its first page on later pages
 * @param headers the header texts from left to right
 * @param cells the filled cells by header text
 */
record PrintedRow(String where, String caption, List<String> headers, Map<String, String> cells) {

    private static final Pattern CODE_POINT = Pattern.compile("\\[U\\+(10[0-9A-F]{4}|[0-9A-F]{1,5})]");

    /** A printed text with the characters in it that the report could only name by their code points. */
    static String spelled(String printed) {
        return CODE_POINT
                .matcher(printed)
                .replaceAll(
                        found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
    }

    /** What its first cell says: which row it is. */
    String key() {
        return cells.getOrDefault(headers.get(0), "");
    }
}
