package org.cunbao.catalogue;

import java.util.List;

/** The columns of the lists of areas in {@code templates/areas/}, in the order in which a new list is written. */
public final class AreaColumns {

    public static final List<String> TOWNSHIPS =
            List.of("code", "name", "kind", "groups", "valid_from", "valid_to", "remark");

    public static final List<String> VILLAGES = List.of(
            "code", "name", "official_name", "kind", "township_code", "groups", "valid_from", "valid_to", "remark");

    private AreaColumns() {}
}
