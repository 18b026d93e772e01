/**
 * Lays out a month for its readers: figures, findings and coverage as CSV, the workbook, the report as PDF and as a
 * Word document, the dashboard.
 *
 * <p>In: a {@link org.cunbao.domain.RevisionResult}, already consolidated. Out: files in a folder. The front door is
 * {@link org.cunbao.report.Publication}. Nothing is computed here that the result does not hold, except formulas whose
 * results are compared with it while they are written. What the report says stands in {@code content}; how it looks in
 * {@code pdf}, {@code word}, {@code dashboard}, {@code workbook} and {@code table}, which know {@code content} and not
 * each other, except that workbook, dashboard and {@code explain} use the words of the tables. {@code explain} lays out
 * one figure with all that it was made of; that page is no part of a release.
 */
@NullMarked
package org.cunbao.report;

import org.jspecify.annotations.NullMarked;
