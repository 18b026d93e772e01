/**
 * The report and the cover of a return as PDF/A.
 *
 * <p>In: blocks of {@code report.content}. Out: bytes that depend on nothing but them and the layouts of
 * {@code templates/reports/*.jrxml}. The front doors are {@link org.cunbao.report.pdf.ReportPdf} and
 * {@link org.cunbao.report.pdf.ReturnCover}. Fonts come from the program, never from the machine; a character that no
 * font has stops the writing. To add a shape of table, copy {@code rule-table.jrxml}.
 */
@NullMarked
package org.cunbao.report.pdf;

import org.jspecify.annotations.NullMarked;
