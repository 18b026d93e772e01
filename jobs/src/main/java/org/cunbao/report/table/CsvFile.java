package org.cunbao.report.table;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;
import org.cunbao.csv.ReleasedCsv;

/** Writes a table, in a form that spreadsheet programs read as it is meant. */
final class CsvFile {

    private CsvFile() {}

    static void write(TextTable table, Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            writer.write(ReleasedCsv.MARK);
            CSVPrinter printer = new CSVPrinter(writer, ReleasedCsv.FORMAT);
            printer.printRecord(table.columns());
            for (List<String> row : table.rows()) {
                printer.printRecord(guarded(table, row));
            }
            printer.flush();
        }
    }

    private static List<String> guarded(TextTable table, List<String> row) {
        List<String> fields = new ArrayList<>(row.size());
        for (int column = 0; column < row.size(); column++) {
            fields.add(table.isNumeric(column) ? row.get(column) : SafeText.csv(row.get(column)));
        }
        return fields;
    }
}
