/**
 * The blank collection workbooks that villages, townships and county departments fill in.
 *
 * <p>In: the {@link org.cunbao.catalogue.Catalogue}, a unit, a month, and last month's figures to show beside the empty
 * cells. Out: the bytes of an {@code .xlsx} workbook and the name of its file. The front door is
 * {@link org.cunbao.forms.CollectionForms}. A sheet is written from top to bottom on a {@code Paper}: the
 * {@code IdentityBlock}, then the {@code LongTable} of a form or the {@code RosterTable} of a township's villages, then
 * {@code Signatures}. To add a block, copy {@code Signatures} and call it from {@code FormSheet}; to add a look of a
 * cell, add a line to {@code Look}. All words stand in the section {@code forms} of the messages.
 */
@NullMarked
package org.cunbao.forms;

import org.jspecify.annotations.NullMarked;
