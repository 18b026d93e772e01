package org.cunbao.prove;

import java.util.List;
import java.util.Map;

/**
 * A body row of a table in the PDF, as printed, without white space.
 *
 * @param caption the line above the table; that of its first page on later pages
 * @param headers the header texts from left to right
 * @param cells the filled cells by header text
 */
record PdfRow(int page, String caption, List<String> headers, Map<String, String> cells) {

    /** What its first cell says: which row it is. */
    String key() {
        return cells.getOrDefault(headers.get(0), "");
    }
}
