/**
 * Lays out a month for its readers: figures, findings and coverage as CSV, the workbook, the PDF report.
 *
 * <p>In: a {@link org.cunbao.domain.MonthlyResult}, already consolidated. Out: files in a folder. The front door is
 * {@link org.cunbao.report.Publication}. Nothing is computed here that the result does not hold, except formulas whose
 * results are compared with it while they are written. To add a CSV file or a plain sheet, copy {@code CoverageTable};
 * a sheet of figures, {@code TownshipSheet}; a part of the PDF, {@code ReportPilot}; a shape of table in it,
 * {@code rule-table.jrxml}. In the PDF {@code ReportBlocks} decides what stands, {@code templates/reports/} how it
 * looks, and {@code NarrativeText} how it reads.
 */
@NullMarked
package org.cunbao.report;

import org.jspecify.annotations.NullMarked;
