package org.cunbao.catalogue;

/**
 * The county as declared in {@code county.yaml}.
 *
 * @param area its code and name
 * @param synthetic whether everything made from this catalogue is marked as sample data
 */
public record County(Area area, String city, String province, boolean synthetic) {

    /** The first six digits of its code, such as {@code 620521}. */
    public String shortCode() {
        return area.code().substring(0, Math.min(6, area.code().length()));
    }
}
