/**
 * The one form of every CSV file that is released: UTF-8 with a byte order mark, without which Excel misreads Chinese,
 * and RFC 4180.
 *
 * <p>In: such a file's content. Out: its rows.
 */
@NullMarked
package org.cunbao.csv;

import org.jspecify.annotations.NullMarked;
