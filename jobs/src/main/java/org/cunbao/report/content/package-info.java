/**
 * What the report says, before anybody decides how it looks.
 *
 * <p>In: a {@link org.cunbao.domain.RevisionResult}. Out: {@link org.cunbao.report.content.ReportBlock}s in order:
 * headings, paragraphs, tables, notes, with every number already written out. {@code ReportBlocks} decides what stands;
 * the sentences of the chapters come from {@code templates/reports/narrative.zh.ftl} through {@code NarrativeText}. To
 * add a part, copy {@code ReportPilot}.
 */
@NullMarked
package org.cunbao.report.content;

import org.jspecify.annotations.NullMarked;
