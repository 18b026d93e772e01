/**
 * Flat tables: figures, findings, coverage, call-backs; as CSV files and for the plain sheets of the workbook.
 *
 * <p>In: a {@link org.cunbao.domain.RevisionResult}. Out: {@link org.cunbao.report.table.TextTable}s and CSV files. To
 * add one, copy {@code CoverageTable} and {@code CoverageCsv}.
 */
@NullMarked
package org.cunbao.report.table;

import org.jspecify.annotations.NullMarked;
