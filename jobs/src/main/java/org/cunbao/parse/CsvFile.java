package org.cunbao.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cunbao.domain.Text;
import org.cunbao.parse.file.Address;
import org.cunbao.parse.file.Cell;
import org.cunbao.parse.file.Check;
import org.cunbao.parse.file.Limits;
import org.cunbao.parse.file.PlainText;
import org.cunbao.parse.file.Remark;
import org.cunbao.parse.file.Sheet;
import org.cunbao.parse.file.Unreadable;

/**
 * A text file with separators (RFC 4180), read as a sheet without a name.
 *
 * @param remarks what was unusual about its encoding and its separators
 */
record CsvFile(Sheet sheet, List<Remark> remarks) {

    private static final List<Character> SEPARATORS = List.of(',', '\t', ';');

    /** How many lines of titles may stand above the header. */
    private static final int TITLES = 10;

    static CsvFile read(Path file) throws IOException, Unreadable {
        if (Files.size(file) > Limits.CSV_BYTES) {
            throw Unreadable.tooLarge("file", String.valueOf(Limits.CSV_BYTES >> 20));
        }
        CsvText decoded = CsvText.decode(Files.readAllBytes(file));
        List<String> head = decoded.text()
                .lines()
                .filter(line -> !PlainText.isBlank(line))
                .limit(TITLES)
                .toList();
        for (char separator : SEPARATORS) {
            if (head.stream().anyMatch(line -> opensWithIdentity(line, separator))) {
                return new CsvFile(new Sheet("", rows(decoded.text(), separator)), remarks(decoded, separator));
            }
        }
        throw notAForm(head);
    }

    private static List<Remark> remarks(CsvText decoded, char separator) {
        List<Remark> remarks = new ArrayList<>();
        if (!decoded.encoding().equals(CsvText.USUAL)) {
            remarks.add(Remark.of(Check.FILE_ENCODING, decoded.encoding()));
        }
        if (separator != ',') {
            remarks.add(new Remark(
                    Check.FILE_SEPARATOR, Text.of(Check.FILE_SEPARATOR.key(separator == ';' ? "semicolon" : "tab"))));
        }
        return remarks;
    }

    private static boolean opensWithIdentity(String line, char separator) {
        String first = line.split(String.valueOf(separator), 2)[0].replace("\"", "");
        return line.contains(String.valueOf(separator))
                && PlainText.compact(first).equals(Label.FORM.caption());
    }

    private static Unreadable notAForm(List<String> head) {
        if (head.isEmpty()) {
            return new Unreadable(Check.FILE_EMPTY, Text.of(Check.FILE_EMPTY.key("blank")));
        }
        for (String line : head) {
            if (Garbled.hasReplacements(line)
                    || Garbled.isLostHeader(line)
                    || Garbled.wouldBegin(line, Label.FORM.caption())) {
                return CsvText.trouble("garbled", PlainText.quoted(line));
            }
        }
        boolean labelled = head.stream()
                .map(PlainText::compact)
                .anyMatch(line -> Label.captions().stream().anyMatch(line::contains));
        return labelled
                ? CsvForms.wrongHeader(head.get(0))
                : new Unreadable(Check.FILE_NO_FORM, Text.of(Check.FILE_NO_FORM.key("text"), Label.allCaptions()));
    }

    private static List<Sheet.Row> rows(String text, char separator) throws IOException, Unreadable {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        List<Sheet.Row> rows = new ArrayList<>();
        Optional<Integer> width = Optional.empty();
        int room = Limits.CELLS;
        long line = 1;
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord record : parser) {
                line = parser.getCurrentLineNumber() + 1;
                int number = rows.size() + 1;
                room -= record.size();
                if (room < 0 || record.size() > Limits.COLUMNS) {
                    throw Unreadable.tooLarge("cells", String.valueOf(Limits.CELLS));
                }
                Sheet.Row row = new Sheet.Row(number, cells(record, number));
                rows.add(row);
                if (width.isEmpty() && CsvForms.isHeader(row)) {
                    width = Optional.of(record.size());
                } else if (width.isPresent() && !row.isBlank()) {
                    checkWidth(record, width.get(), number);
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

    /**
     * A row of another width has a separator too many or too few, and nobody can tell where. A shorter one such as
     * {@code 单位负责人：王某} stands below the table.
     */
    private static void checkWidth(CSVRecord record, int expected, int row) throws Unreadable {
        int found = record.size();
        boolean footnote = PlainText.compact(record.get(0)).contains(":");
        if (found > expected || (found < expected && !footnote)) {
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
