package org.cunbao;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows of a {@code figures.csv}, whole or an excerpt with the columns that matter.
 *
 * @param columns in order; an excerpt has at least those that name a figure
 * @param rows each by column
 */
record FigureRows(List<String> columns, List<Map<String, String>> rows) {

    /** What names a figure. */
    private static final List<String> KEY = List.of("area_name", "indicator", "column");

    private static final List<String> USUAL =
            List.of("area_name", "indicator", "column", "value", "reported", "expected", "status");

    static FigureRows of(Path path) throws IOException {
        CsvRows file = CsvRows.of(path);
        return file.columns().isEmpty()
                ? new FigureRows(USUAL, List.of())
                : new FigureRows(file.columns(), file.rows());
    }

    /** For each row of the excerpt that these rows do not have: what was expected and what is there. */
    List<String> missing(FigureRows excerpt) {
        List<String> missing = new ArrayList<>();
        for (Map<String, String> row : excerpt.rows()) {
            String wanted = text(excerpt.columns(), row);
            String found =
                    find(row).map(actual -> text(excerpt.columns(), actual)).orElse("没有这个数");
            if (!wanted.equals(found)) {
                missing.add("\n- " + wanted + "\n+ " + found);
            }
        }
        return missing;
    }

    /** The lines of the excerpt with the values of these rows. */
    List<String> refreshed(FigureRows excerpt) {
        List<String> lines = new ArrayList<>(List.of(String.join(",", excerpt.columns())));
        for (Map<String, String> row : excerpt.rows()) {
            lines.add(text(excerpt.columns(), find(row).orElse(row)));
        }
        return lines;
    }

    private Optional<Map<String, String>> find(Map<String, String> wanted) {
        return rows.stream()
                .filter(row -> KEY.stream().allMatch(key -> wanted.get(key).equals(row.get(key))))
                .findFirst();
    }

    private static String text(List<String> columns, Map<String, String> row) {
        return String.join(",", columns.stream().map(row::get).toList());
    }
}
