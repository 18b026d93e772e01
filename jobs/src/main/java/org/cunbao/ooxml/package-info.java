/**
 * What holds for all Office files that are written: the same content gives the same bytes.
 *
 * <p>In: a finished {@code .xlsx} or {@code .docx}. Out: the same file without any trace of when it was written.
 */
@NullMarked
package org.cunbao.ooxml;

import org.jspecify.annotations.NullMarked;
