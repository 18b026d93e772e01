package org.cunbao.catalogue;

import java.util.List;

/**
 * The template of {@code summary.xlsx}: what stands in its cells. How they look is read by those who fill it.
 *
 * @param sheets in the order of the workbook, without those that only explain the template
 */
public record BookTemplate(List<BookSheet> sheets) {

    /** Its path below {@code templates/}. */
    public static final String FILE = "reports/summary.xlsx";

    /** A sheet whose name begins so explains the template and is not released. */
    public static final String GUIDE = "模板说明";

    public BookTemplate {
        sheets = List.copyOf(sheets);
    }
}
