/**
 * The page {@code dashboard.html} for those who would rather look than read.
 *
 * <p>In: a {@link org.cunbao.domain.RevisionResult}. Out: one HTML file that needs nothing besides itself: headline
 * figures, coverage, rankings of townships, the two months side by side, findings. The front door is {@code Dashboard};
 * what stands where is decided by {@code templates/reports/dashboard.ftlh}, how it looks by {@code dashboard.css}
 * beside it. Every figure is written here as text; the page's script only draws bars. To add a part, copy
 * {@code Trends}.
 */
@NullMarked
package org.cunbao.report.dashboard;

import org.jspecify.annotations.NullMarked;
