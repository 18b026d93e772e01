package org.cunbao.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV template file with a fixed header. */
final class Table {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private Table() {}

    /** One row: its line in the file and its fields by header, trimmed. */
    record Row(String file, int line, Map<String, String> fields, Problems problems) {

        String text(String column) {
            return fields.getOrDefault(column, "");
        }

        /** A field that must not be empty; empty text, with a problem noted, when it is. */
        String required(String column) {
            String text = text(column);
            if (text.isEmpty()) {
                problem("“" + column + "”不能为空");
            }
            return text;
        }

        /** A field that must be one of some words. */
        <T> T choice(String column, Function<String, Optional<T>> reader, T otherwise, String allowed) {
            Optional<T> read = reader.apply(text(column));
            if (read.isEmpty()) {
                problem("“" + column + "”填的是“" + text(column) + "”，应为 " + allowed);
            }
            return read.orElse(otherwise);
        }

        Validity validity() {
            return Validity.read(text("valid_from"), text("valid_to"), this::problem);
        }

        void problem(String message) {
            problems.add(file, line, message);
        }
    }

    /** Reads the rows; none, with problems noted, when the file is missing or its header is another. */
    static List<Row> read(TemplateFiles files, String name, List<String> header, Problems problems) {
        Optional<String> text = TextFile.read(files, name, problems);
        if (text.isEmpty()) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text.get(), FORMAT)) {
            boolean first = true;
            for (CSVRecord record : parser) {
                int line = lineOf(record, parser);
                if (first) {
                    first = false;
                    if (!record.toList().stream().map(String::strip).toList().equals(header)) {
                        problems.add(name, 1, "表头应为 " + String.join(",", header));
                        return List.of();
                    }
                } else if (record.size() != header.size()) {
                    problems.add(name, line, "有 " + record.size() + " 栏，应为 " + header.size() + " 栏");
                } else {
                    rows.add(new Row(name, line, fields(header, record), problems));
                }
            }
            if (first) {
                problems.add(name, 1, "文件是空的；表头应为 " + String.join(",", header));
            }
        } catch (UncheckedIOException e) {
            problems.add(name, 0, "CSV 格式有误（多为引号未配对）");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** Where a record begins: the parser stands at its end, and a quoted field may span lines. */
    private static int lineOf(CSVRecord record, CSVParser parser) {
        long breaks = record.stream()
                .mapToLong(field -> field.chars().filter(c -> c == '\n').count())
                .sum();
        return (int) (parser.getCurrentLineNumber() - breaks);
    }

    private static Map<String, String> fields(List<String> header, CSVRecord record) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            fields.put(header.get(i), record.get(i).strip());
        }
        return fields;
    }
}
