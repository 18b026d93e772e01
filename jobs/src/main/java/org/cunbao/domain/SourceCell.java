package org.cunbao.domain;

/**
 * The place of a figure in a delivery, as a spreadsheet program shows it.
 *
 * @param file the path below {@code input/<period>/}, with {@code /} between folders
 * @param sheet the sheet's name; empty for a file without sheets
 * @param address such as {@code D17}; empty when the whole sheet or file is meant
 * @param raw the text exactly as delivered; empty when nothing stood there
 */
public record SourceCell(String file, String sheet, String address, String raw) implements Origin {

    /** A whole file. */
    public static SourceCell of(String file) {
        return new SourceCell(file, "", "", "");
    }

    /** Such as {@code 马沟村.xlsx › 村级月报 › D17}. */
    public String place() {
        StringBuilder place = new StringBuilder(file);
        if (!sheet.isEmpty()) {
            place.append(" › ").append(sheet);
        }
        if (!address.isEmpty()) {
            place.append(" › ").append(address);
        }
        return place.toString();
    }
}
