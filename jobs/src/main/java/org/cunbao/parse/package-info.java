/**
 * One archived file → the submissions in it.
 *
 * <p>In: a delivery's path and bytes, the month being run. Out: {@link org.cunbao.parse.Parsed}: one {@code Submission}
 * for each form whose identity holds, one observation for each of its cells, and a finding for everything that was
 * refused or changed. The front door is {@link org.cunbao.parse.DeliveryReader}; it never throws for bad content and
 * keeps no state.
 *
 * <p>Three floors, each knowing only the one below: <em>files</em> (package {@code file}; {@code Csv…} stands here, for
 * its characters are only right when the expected headers come out) become {@code Sheet}s of text cells;
 * <em>layouts</em> ({@code LongTable}, {@code Roster…}, {@code Identity…}) find whose form it is and which cell is
 * which figure; {@code CellReader} and {@code FormWriter} decide what a cell says. To read one more file format, copy
 * {@code file.XlsFile}; to add a layout, copy {@code RosterSheet}; to add a check, add it to {@code Check} and write
 * its texts in {@code templates/messages/}.
 */
@NullMarked
package org.cunbao.parse;

import org.jspecify.annotations.NullMarked;
