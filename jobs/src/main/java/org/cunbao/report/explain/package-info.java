/**
 * The page that says how one released figure came about, for an auditor to look at, keep or print.
 *
 * <p>In: a {@link org.cunbao.domain.RevisionResult} and a {@link org.cunbao.domain.FigureNode} of it. Out: one HTML
 * page without scripts that needs nothing besides itself. The front door is {@code ExplainPage}; what stands where is
 * decided by {@code templates/reports/explain.ftlh}, how it looks by {@code dashboard.css} and {@code explain.css}
 * beside it. Nothing is looked up here and nothing computed but the sum: the page says what the figure brings with it.
 * To show one thing more of each unit, copy {@code FindingRows}.
 */
@NullMarked
package org.cunbao.report.explain;

import org.jspecify.annotations.NullMarked;
