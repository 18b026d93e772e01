/**
 * The workbook {@code summary.xlsx}.
 *
 * <p>In: a {@link org.cunbao.domain.RevisionResult} and the template {@code reports/summary.xlsx}, already checked by
 * the catalogue. Out: the template with its rows repeated and its blanks filled, totals as live formulas over named
 * ranges; each is compared with its figure while it is written. The front door is
 * {@link org.cunbao.report.workbook.SummaryWorkbook}. To add a block of rows, name its fields in
 * {@link org.cunbao.catalogue.BookBlock} and copy {@code CountyRows}; a plain table of {@code report.table} comes
 * through {@code TableRows}.
 */
@NullMarked
package org.cunbao.report.workbook;

import org.jspecify.annotations.NullMarked;
