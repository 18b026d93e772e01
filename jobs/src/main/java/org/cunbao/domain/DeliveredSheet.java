package org.cunbao.domain;

import java.util.List;

/**
 * What stands on a sheet of a delivery, before anybody asks what it means.
 *
 * @param name empty for a file without sheets
 * @param cells those that hold something, row by row
 */
public record DeliveredSheet(String name, List<Cell> cells) {

    public DeliveredSheet {
        cells = List.copyOf(cells);
    }

    /**
     * One cell.
     *
     * @param address such as {@code D17}
     * @param raw the text exactly as stored
     */
    public record Cell(String address, Kind kind, String raw) {}

    /** What a cell holds. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** A number of days that is shown as a date. */
        DATE,
        /** A number that is shown a hundredfold, in per cent. */
        PERCENT,
        BOOLEAN
    }
}
