/**
 * One file → its sheets, as texts in cells with their addresses.
 *
 * <p>In: a file and a {@link org.cunbao.parse.file.Deadline}. Out: {@link org.cunbao.parse.file.FileSheets}, or
 * {@link org.cunbao.parse.file.Unreadable} with the reason. Nothing here knows a form, an area or an indicator. The
 * front doors are {@code XlsxFile} and {@code XlsFile}; both read under the budgets of {@code Limits} and invent no
 * value where none is stored.
 */
@NullMarked
package org.cunbao.parse.file;

import org.jspecify.annotations.NullMarked;
