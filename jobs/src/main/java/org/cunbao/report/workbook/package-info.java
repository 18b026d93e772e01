/**
 * The workbook {@code summary.xlsx}.
 *
 * <p>In: a {@link org.cunbao.domain.MonthlyResult}. Out: sheets from village to county whose totals are live formulas;
 * each is compared with its figure while it is written. The front door is
 * {@link org.cunbao.report.workbook.SummaryWorkbook}. To add a sheet of figures, copy {@code TownshipSheet}; a plain
 * one comes from a table of {@code report.table} through {@code TableSheet}.
 */
@NullMarked
package org.cunbao.report.workbook;

import org.jspecify.annotations.NullMarked;
