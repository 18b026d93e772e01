package org.cunbao.county;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the columns of a list of area codes are. Two layouts are in use: a file for each level, whose codes are as long
 * as the level needs and whose rows repeat the codes above; and one file for all levels, whose codes have twelve digits
 * each and whose rows give level and parent. The second is also passed on without a header.
 *
 * @param columns their names, in order
 * @param header whether the file's first row says so
 */
record Layout(List<String> columns, boolean header) {

    static final String CODE = "code";
    static final String NAME = "name";
    static final String LEVEL = "level";
    static final String PARENT = "pcode";
    static final String CATEGORY = "category";

    /** The columns that repeat the code of an area above, the lowest first. */
    static final Map<String, Level> ABOVE = Map.of(
            "streetCode", Level.TOWNSHIP,
            "areaCode", Level.COUNTY,
            "cityCode", Level.CITY,
            "provinceCode", Level.PROVINCE);

    private static final Map<String, String> CHINESE =
            Map.of("代码", CODE, "统计用区划代码", CODE, "名称", NAME, "城乡分类代码", CATEGORY);
    private static final List<String> BARE = List.of(CODE, NAME, LEVEL, PARENT, CATEGORY);

    Layout {
        columns = List.copyOf(columns);
    }

    /** The layout that a file's first row declares, or shows by its form; empty when it is none of ours. */
    static Optional<Layout> of(List<String> first) {
        int size = first.size();
        if (first.get(0).matches("\\d{12}") && size >= BARE.size() - 1 && size <= BARE.size()) {
            return Optional.of(new Layout(BARE.subList(0, size), false));
        }
        List<String> columns = new ArrayList<>();
        for (String cell : first) {
            String column = CHINESE.getOrDefault(cell, cell);
            boolean known = BARE.contains(column) || ABOVE.containsKey(column);
            if (!known || columns.contains(column)) {
                return Optional.empty();
            }
            columns.add(column);
        }
        return columns.contains(CODE) && columns.contains(NAME)
                ? Optional.of(new Layout(columns, true))
                : Optional.empty();
    }

    /** The one level whose areas the file lists; empty when it may list all. */
    Optional<Level> level() {
        return columns.stream()
                .filter(ABOVE::containsKey)
                .flatMap(column -> Optional.ofNullable(ABOVE.get(column)).flatMap(level -> level.next(1)).stream())
                .reduce((one, other) -> one.compareTo(other) > 0 ? one : other);
    }
}
