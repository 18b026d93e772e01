package org.cunbao.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cunbao.parse.file.Sheet;
import org.cunbao.parse.file.Unreadable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every village of the country as the name in a form, in every encoding that offices use: read right or refused, never
 * read wrong. The list is no part of the project; {@code .ci/names} fetches it and runs this.
 */
class NationalNamesTest {

    private static final String HEADER = "表号,表式版本,报告期,填报单位代码,填报单位名称,代码,指标名称,计量单位,本月,累计,期末,说明\r\n";
    private static final int CHUNK = 5000;

    private static final List<String> NAMES = new ArrayList<>();

    @TempDir
    Path folder;

    @BeforeAll
    static void readNames() throws IOException {
        String file = System.getProperty("names.file", "");
        assumeFalse(file.isEmpty(), "没有全国村名数据：请用 .ci/names 运行这一项");
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(Path.of(file), StandardCharsets.UTF_8, format)) {
            for (CSVRecord record : parser) {
                NAMES.add(record.get("name"));
            }
        }
    }

    private static String row(String name) {
        return "XCZL01,2021.1,2021-04,620521106204,\"" + name.replace("\"", "\"\"") + "\",A01,调整优化村党组织书记,名,0,0,,\r\n";
    }

    /** Empty when the encoding has no such character: such a file cannot exist. */
    private static Optional<byte[]> encoded(String text, String encoding) {
        String marked = (encoding.endsWith("BOM") ? "\uFEFF" : "") + text;
        try {
            ByteBuffer bytes =
                    Charset.forName(encoding.replace(" BOM", "")).newEncoder().encode(CharBuffer.wrap(marked));
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            return Optional.of(copy);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-8 BOM", "UTF-16LE BOM", "UTF-16BE BOM", "GB18030", "GBK"})
    void a_file_with_one_name_is_read_right_or_refused(String encoding) {
        List<String> wrong = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        int impossible = 0;
        for (String name : NAMES) {
            String text = HEADER + row(name);
            Optional<byte[]> bytes = encoded(text, encoding);
            if (bytes.isEmpty()) {
                impossible++;
                continue;
            }
            try {
                if (!CsvText.decode(bytes.get()).text().equals(text)) {
                    wrong.add(name);
                }
            } catch (Unreadable e) {
                refused.add(name);
            }
        }
        System.out.printf(
                "%s: %d names, %d refused %s, %d cannot be written so, %d wrong%n",
                encoding,
                NAMES.size(),
                refused.size(),
                refused.stream().limit(5).toList(),
                impossible,
                wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(refused).hasSizeLessThan(NAMES.size() / 1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-8 BOM", "UTF-16LE BOM", "UTF-16BE BOM", "GB18030", "GBK"})
    void a_file_with_many_names_is_read_right(String encoding) throws Exception {
        int read = 0;
        for (int from = 0; from < NAMES.size(); from += CHUNK) {
            List<String> names = NAMES.subList(from, Math.min(from + CHUNK, NAMES.size())).stream()
                    .filter(name -> encoded(name, encoding).isPresent())
                    .toList();
            StringBuilder text = new StringBuilder(HEADER);
            names.forEach(name -> text.append(row(name)));
            Path file = folder.resolve("names.csv");
            Files.write(file, encoded(text.toString(), encoding).orElseThrow());
            List<Sheet.Row> rows = CsvFile.read(file).sheet().rows();
            assertThat(rows.subList(1, rows.size()))
                    .extracting(row -> row.cell(Label.NAME.column()).raw())
                    .isEqualTo(names);
            read += names.size();
        }
        assertThat(read).isGreaterThan(NAMES.size() * 99 / 100);
    }
}
