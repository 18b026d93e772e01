package org.cunbao;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file by its header.
 *
 * @param columns in the order of the file; none when the file is not there
 * @param rows each by column
 */
record CsvRows(List<String> columns, List<Map<String, String>> rows) {

    static CsvRows of(Path file) throws IOException {
        List<String> lines = Lines.of(file);
        if (lines.isEmpty()) {
            return new CsvRows(List.of(), List.of());
        }
        List<CSVRecord> records;
        try (CSVParser parser = CSVParser.parse(String.join("\n", lines), CSVFormat.RFC4180)) {
            records = parser.getRecords();
        }
        List<String> columns = records.get(0).toList();
        List<Map<String, String>> rows = new ArrayList<>();
        for (CSVRecord line : records.subList(1, records.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                row.put(columns.get(i), line.get(i));
            }
            rows.add(row);
        }
        return new CsvRows(columns, rows);
    }
}
