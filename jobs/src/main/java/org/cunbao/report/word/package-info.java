/**
 * The report as a Word document, for those who still edit its wording.
 *
 * <p>In: the same {@link org.cunbao.report.content.ReportBlock}s that the PDF is written from. Out: {@code report.docx}
 * with real headings, paragraphs and tables. The front door is {@link org.cunbao.report.word.ReportWord}. Fonts, sizes
 * and spacing stand in {@code templates/reports/word-styles.xml}; columns, their widths and their heads are read from
 * the layouts of the PDF ({@code templates/reports/*.jrxml}), so that a table is described once. A table without a
 * layout that can be read this way becomes a plain one. To write one more kind of block, add its style to
 * {@code ReportWord}.
 */
@NullMarked
package org.cunbao.report.word;

import org.jspecify.annotations.NullMarked;
