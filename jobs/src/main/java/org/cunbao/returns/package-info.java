/**
 * Sends back what has to be corrected: each sender's own workbook with the cells marked.
 *
 * <p>In: the findings of a month and the archived originals. Out: a folder a township with the marked copies, and a
 * {@link org.cunbao.domain.ReturnFolder} that says what is in it. The front door is {@link org.cunbao.returns.Returns}.
 * Nothing that the sender wrote is changed; what we add is a first sheet, colours and comments, and
 * {@link org.cunbao.returns.OldMarks} takes all three away again when a corrected return comes back. To add a column to
 * the first sheet, copy one in {@code NoteTable}; another kind of mark, {@code Weight}.
 */
@NullMarked
package org.cunbao.returns;

import org.jspecify.annotations.NullMarked;
