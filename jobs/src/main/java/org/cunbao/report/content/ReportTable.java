package org.cunbao.report.content;

import java.util.List;
import java.util.Map;

/**
 * A table to print.
 *
 * @param shape the report template that prints it, without ending
 * @param headers the header texts, for a shape that does not fix them itself; otherwise empty
 * @param rows the texts of each row by the shape's field names
 */
public record ReportTable(String shape, List<String> headers, List<Map<String, String>> rows) {

    public ReportTable {
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
    }
}
