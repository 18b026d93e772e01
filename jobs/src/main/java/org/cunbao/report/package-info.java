/**
 * Lays out a month for its readers: the PDF report, the workbook and the CSV files.
 *
 * <p>In: the {@link org.cunbao.catalogue.Catalogue} and a {@link org.cunbao.domain.MonthlyResult}. Out: files. The
 * front door of the PDF is {@link org.cunbao.report.ReportPdf}: {@code ReportBlocks} decides what stands in it,
 * {@code templates/reports/} how it looks, {@code NarrativeText} how it reads. To add a part to the report, copy
 * {@code ReportPilot}; to add a shape of table, copy {@code rule-table.jrxml}.
 */
@NullMarked
package org.cunbao.report;

import org.jspecify.annotations.NullMarked;
