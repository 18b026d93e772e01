package org.cunbao.county;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cunbao.domain.Text;

/** Reads one CSV file of area codes, row by row: UTF-8, with or without a byte order mark, or else GB18030. */
final class CodeFile {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[Ee]\\+?\\d+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final Path path;
    private final String county;
    private final List<CodeProblem> problems = new ArrayList<>();
    private final List<CodeRow> rows = new ArrayList<>();

    /** @param county six digits: only what lies in it, or above it, is kept */
    CodeFile(Path path, String county) {
        this.path = path;
        this.county = county;
    }

    List<CodeProblem> problems() {
        return problems;
    }

    /** The rows of the county and of the areas above it, in the order of the file. */
    List<CodeRow> rows() {
        return rows;
    }

    /** @throws IOException when the file is not there or cannot be read */
    void read() throws IOException {
        try {
            read(StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            problems.clear();
            rows.clear();
            try {
                read(GB18030);
            } catch (CharacterCodingException e) {
                problems.clear();
                rows.clear();
                problem(0, "encoding");
            }
        }
    }

    private void read(Charset charset) throws IOException {
        try (Reader reader = new InputStreamReader(Files.newInputStream(path), charset.newDecoder());
                CSVParser parser = CSVParser.parse(reader, FORMAT)) {
            Optional<Layout> layout = Optional.empty();
            for (CSVRecord record : parser) {
                List<String> cells = record.stream().map(CodeFile::plain).toList();
                int line = (int) parser.getCurrentLineNumber();
                if (layout.isEmpty()) {
                    layout = Layout.of(cells);
                    if (layout.isEmpty()) {
                        problem(line, "header", String.join(",", cells));
                        return;
                    }
                    if (layout.get().header()) {
                        continue;
                    }
                }
                add(layout.get(), cells, line);
            }
            if (layout.isEmpty()) {
                problem(0, "empty");
            }
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CSVException) {
                problem(0, "quotes");
            } else {
                throw e.getCause();
            }
        }
    }

    private static String plain(String cell) {
        return (cell.startsWith("\uFEFF") ? cell.substring(1) : cell).strip();
    }

    private void add(Layout layout, List<String> cells, int line) {
        int expected = layout.columns().size();
        if (cells.size() != expected) {
            problem(line, "columns", String.valueOf(cells.size()), String.valueOf(expected));
            return;
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < expected; i++) {
            row.put(layout.columns().get(i), cells.get(i));
        }
        String written = row.getOrDefault(Layout.CODE, "");
        Optional<Level> level = level(layout, written, line);
        if (level.isEmpty()) {
            return;
        }
        String code = written.substring(0, level.get().digits());
        if (agrees(row, level.get(), code, line) && (code.startsWith(county) || county.startsWith(code))) {
            String name = row.getOrDefault(Layout.NAME, "");
            UnitName.trouble(name).ifPresent(variant -> problem(line, variant, written, name));
            rows.add(new CodeRow(path.toString(), line, level.get(), code, name));
        }
    }

    private Optional<Level> level(Layout layout, String code, int line) {
        if (SCIENTIFIC.matcher(code).matches()) {
            problem(line, "scientific", code);
            return Optional.empty();
        }
        Optional<Level> declared = layout.level();
        boolean full = layout.columns().contains(Layout.LEVEL)
                || layout.columns().contains(Layout.PARENT)
                || layout.columns().contains(Layout.CATEGORY);
        String expected = full
                ? String.valueOf(Level.FULL)
                : declared.map(level -> String.valueOf(level.digits())).orElse("2、4、6、9、12");
        Optional<Level> level = Level.ofDigits(code.length())
                .filter(known -> full ? code.length() == Level.FULL : declared.isEmpty() || declared.get() == known);
        if (level.isEmpty() || !DIGITS.matcher(code).matches()) {
            problem(line, "code", code, expected);
            return Optional.empty();
        }
        return declared.isEmpty() && code.length() == Level.FULL ? Optional.of(Level.ofFull(code)) : level;
    }

    /** Whether what the row says of its place agrees with its code. */
    private boolean agrees(Map<String, String> row, Level level, String code, int line) {
        boolean agreed = true;
        for (Map.Entry<String, Level> above : Layout.ABOVE.entrySet()) {
            String written = row.getOrDefault(above.getKey(), "");
            if (row.containsKey(above.getKey())
                    && !written.equals(code.substring(0, above.getValue().digits()))) {
                problem(line, "above", code, above.getKey(), written);
                agreed = false;
            }
        }
        String number = row.getOrDefault(Layout.LEVEL, String.valueOf(level.number()));
        if (!number.equals(String.valueOf(level.number()))) {
            problem(line, "level", code, number, String.valueOf(level.number()));
            agreed = false;
        }
        String parent = row.getOrDefault(Layout.PARENT, "");
        boolean known = level.next(-1)
                .filter(above -> row.containsKey(Layout.PARENT))
                .filter(above -> !parent.equals(Level.full(code.substring(0, above.digits()))))
                .isEmpty();
        if (!known) {
            problem(line, "above", code, Layout.PARENT, parent);
            agreed = false;
        }
        return agreed;
    }

    private void problem(int line, String variant, String... arguments) {
        problems.add(new CodeProblem(path.toString(), line, Text.of("codes." + variant, arguments)));
    }
}
