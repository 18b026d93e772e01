package org.cunbao.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cunbao.domain.Text;

/** Reads a text file with separators (RFC 4180) as a sheet without a name. */
final class CsvFile {

    private static final List<Character> SEPARATORS = List.of(',', '\t', ';');

    private CsvFile() {}

    static Sheet read(Path file) throws IOException, Unreadable {
        if (Files.size(file) > Limits.CSV_BYTES) {
            throw Unreadable.tooLarge("file", String.valueOf(Limits.CSV_BYTES >> 20));
        }
        String text = CsvText.decode(Files.readAllBytes(file));
        for (char separator : SEPARATORS) {
            if (opensWithIdentity(text, separator)) {
                return new Sheet("", rows(text, separator));
            }
        }
        throw CsvForms.wrongHeader(text.lines().findFirst().orElse(""));
    }

    /** Whether the first line that holds anything begins with the identity columns. */
    private static boolean opensWithIdentity(String text, char separator) {
        String line =
                text.lines().filter(l -> !PlainText.isBlank(l)).findFirst().orElse("");
        String first = line.split(String.valueOf(separator), 2)[0].replace("\"", "");
        return line.indexOf(separator) >= 0 && PlainText.compact(first).equals(Label.FORM.caption());
    }

    private static List<Sheet.Row> rows(String text, char separator) throws IOException, Unreadable {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        List<Sheet.Row> rows = new ArrayList<>();
        int width = 0;
        int room = Limits.CELLS;
        long line = 1;
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord record : parser) {
                line = parser.getCurrentLineNumber() + 1;
                int number = rows.size() + 1;
                room -= record.size();
                if (room < 0 || number > Limits.ROWS || record.size() > Limits.COLUMNS) {
                    throw Unreadable.tooLarge("cells", String.valueOf(Limits.CELLS));
                }
                Sheet.Row row = new Sheet.Row(number, cells(record, number));
                rows.add(row);
                if (!row.isBlank()) {
                    width = width == 0 ? record.size() : width;
                    checkWidth(width, record.size(), number);
                }
            }
        } catch (UncheckedIOException e) {
            throw new Unreadable(
                    Check.FILE_CSV,
                    Text.of(Check.FILE_CSV.key("quotes"), String.valueOf(line)),
                    "A" + (rows.size() + 1));
        }
        return rows;
    }

    /** A row of another width has a separator too many or too few, and nobody can tell where. */
    private static void checkWidth(int expected, int found, int row) throws Unreadable {
        if (expected != found) {
            throw new Unreadable(
                    Check.FILE_CSV,
                    Text.of(
                            Check.FILE_CSV.key("width"),
                            String.valueOf(row),
                            String.valueOf(found),
                            String.valueOf(expected)),
                    "A" + row);
        }
    }

    private static SortedMap<Integer, Cell> cells(CSVRecord record, int row) {
        TreeMap<Integer, Cell> cells = new TreeMap<>();
        for (int i = 0; i < record.size(); i++) {
            String raw = record.get(i);
            if (!raw.isEmpty()) {
                cells.put(i + 1, new Cell(new Address(row, i + 1), Cell.Type.TEXT, raw));
            }
        }
        return cells;
    }
}
