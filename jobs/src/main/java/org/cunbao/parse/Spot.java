package org.cunbao.parse;

import org.cunbao.domain.SourceCell;
import org.cunbao.parse.file.Cell;

/**
 * Which sheet of which file.
 *
 * @param sheet empty for a file without sheets
 */
record Spot(String file, String sheet) {

    SourceCell at(Cell cell) {
        return new SourceCell(file, sheet, cell.address().toString(), cell.raw());
    }

    SourceCell whole() {
        return new SourceCell(file, sheet, "", "");
    }
}
