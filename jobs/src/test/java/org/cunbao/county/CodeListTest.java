package org.cunbao.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cunbao.domain.AreaKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeListTest {

    @TempDir
    Path folder;

    private static CodeList read(List<Path> files) throws InvalidCodes, IOException {
        return CodeList.read(CodeFiles.COUNTY, Optional.empty(), files);
    }

    /** What is wrong, as file, line and message key. */
    private static List<String> problems(List<Path> files) {
        return catchThrowableOfType(InvalidCodes.class, () -> read(files)).problems().stream()
                .map(problem -> Path.of(problem.file()).getFileName() + ":" + problem.line() + " "
                        + problem.text().key())
                .toList();
    }

    @Test
    void county_is_read_and_its_neighbours_are_left_out() throws Exception {
        CodeList list = read(CodeFiles.in(folder));
        assertThat(list.name()).isEqualTo("秦安县");
        assertThat(list.city()).contains("天水市");
        assertThat(list.province()).contains("甘肃省");
        assertThat(list.townships()).extracting(CodeList.Township::name).containsExactly("兴国镇", "莲花镇");
        assertThat(list.villages())
                .hasSize(12)
                .allMatch(village -> village.code().startsWith("620522"));
        assertThat(list.villages().get(0))
                .isEqualTo(new CodeList.Village("620522100001", "大城社区", "大城社区居民委员会", AreaKind.COMMUNITY, false));
        assertThat(list.villages().get(2))
                .isEqualTo(new CodeList.Village("620522100201", "北大村", "北大村民委员会", AreaKind.VILLAGE, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK"})
    void both_layouts_say_the_same_in_every_encoding(String encoding) throws Exception {
        CodeList list = read(CodeFiles.in(folder));
        assertThat(read(List.of(CodeFiles.inOneFile(folder, Charset.forName(encoding)))))
                .isEqualTo(list);
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_header() throws Exception {
        List<Path> files = CodeFiles.in(folder);
        for (Path file : files) {
            Files.writeString(file, "\uFEFF" + Files.readString(file));
        }
        assertThat(read(files).villages()).hasSize(12);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            villages.csv, 620522100202, 620522100201,     villages.csv:6 codes.twice
            villages.csv, 620522100202, 62052210020,      villages.csv:6 codes.code
            villages.csv, 620522100202, 6.20522E+11,      villages.csv:6 codes.scientific
            villages.csv, 620522100202, 62052210020O,     villages.csv:6 codes.code
            villages.csv, 620522100202, 620522101999,     villages.csv:6 codes.above
            villages.csv, 贤门村民委员会, 贤?村民委员会,        villages.csv:6 codes.garbled
            villages.csv, 贤门村民委员会, 贤\uE000村民委员会,   villages.csv:6 codes.garbled
            villages.csv, 贤门村民委员会, '',                villages.csv:6 codes.nameless
            villages.csv, "贤门村民委员会", '贤门村,多一栏',    villages.csv:6 codes.columns
            villages.csv, streetCode,  乡镇代码,            villages.csv:1 codes.header
            streets.csv,  620522101,   62052210,          streets.csv:4 codes.code
            areas.csv,    秦安县,       '',                 areas.csv:3 codes.nameless
            """, delimiter = ',', quoteCharacter = '\'')
    void what_is_wrong_is_told_with_file_and_line(String file, String before, String after, String expected)
            throws IOException {
        assertThat(problems(CodeFiles.changing(folder, file, before, after))).contains(expected);
    }

    @Test
    void everything_wrong_is_told_at_once() throws IOException {
        Files.createDirectories(folder);
        List<Path> files = CodeFiles.changing(folder, "villages.csv", "\"贤门村民委员会\"", "");
        Files.writeString(files.get(1), CodeFiles.text("streets.csv").replace("620522101,", "620522102,"));
        assertThat(problems(files))
                .startsWith("villages.csv:6 codes.nameless")
                .contains("villages.csv:8 codes.no-place", "streets.csv:4 codes.deserted");
    }

    @Test
    void files_that_are_no_text_or_no_table_are_refused() throws IOException {
        Path binary = Files.write(folder.resolve("a.csv"), new byte[] {(byte) 0xFF, (byte) 0xFF, 0, 1});
        Path empty = Files.writeString(folder.resolve("b.csv"), "");
        Path open = Files.writeString(folder.resolve("c.csv"), "code,name\n\"62,甘肃省\n");
        assertThat(problems(List.of(binary))).startsWith("a.csv:0 codes.encoding");
        assertThat(problems(List.of(empty))).startsWith("b.csv:0 codes.empty");
        assertThat(problems(List.of(open))).startsWith("c.csv:0 codes.quotes");
    }

    @Test
    void a_list_without_counties_needs_the_name() throws Exception {
        List<Path> files = CodeFiles.in(folder).subList(0, 2);
        assertThat(problems(files)).containsExactly("streets.csv:0 codes.no-county");
        CodeList list = CodeList.read(CodeFiles.COUNTY, Optional.of("秦安县"), files);
        assertThat(list.name()).isEqualTo("秦安县");
        assertThat(list.city()).isEmpty();
    }

    @Test
    void a_name_that_contradicts_the_list_is_told() throws IOException {
        List<Path> files = CodeFiles.in(folder);
        assertThat(catchThrowableOfType(
                                InvalidCodes.class, () -> CodeList.read(CodeFiles.COUNTY, Optional.of("清水县"), files))
                        .problems())
                .singleElement()
                .extracting(problem -> problem.text().key())
                .isEqualTo("codes.other-name");
    }

    @Test
    void missing_levels_are_told_once() throws IOException {
        List<Path> files = CodeFiles.in(folder);
        assertThat(problems(List.of(files.get(0), files.get(2))))
                .singleElement()
                .asString()
                .endsWith("codes.no-township");
        assertThat(problems(files.subList(1, 3)).stream().filter(problem -> problem.endsWith("codes.no-village")))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            100201, 北大村民委员会,     北大村,      VILLAGE,   false
            100201, 西村村民委员会,     西村,       VILLAGE,   false
            100201, 高井村委会,        高井村,      VILLAGE,   false
            100201, 巴彦嘎查村民委员会,  巴彦嘎查,     VILLAGE,   false
            100001, 大城社区居民委员会,  大城社区,     COMMUNITY, false
            100001, 东关居委会,        东关居委会,   COMMUNITY, false
            100001, 薛村矿社区村民委员会, 薛村矿社区,   VILLAGE,   true
            100202, 西街村居民委员会,    西街村,      COMMUNITY, true
            100500, 六郎庄生活区,       六郎庄生活区, VILLAGE,   true
            """)
    void a_name_is_shortened_only_where_that_is_sure(
            String code, String official, String everyday, AreaKind kind, boolean doubtful) {
        assertThat(UnitName.of("620522" + code, official)).isEqualTo(new UnitName(official, everyday, kind, doubtful));
    }

    @Test
    void two_units_of_one_everyday_name_keep_their_official_names() throws Exception {
        List<Path> files = CodeFiles.changing(folder, "villages.csv", "贤门村民委员会", "北大村居民委员会");
        assertThat(Stream.of("620522100201", "620522100202")
                        .map(code -> read(files, code))
                        .map(CodeList.Village::name))
                .containsExactly("北大村民委员会", "北大村居民委员会");
    }

    private static CodeList.Village read(List<Path> files, String code) {
        try {
            return read(files).villages().stream()
                    .filter(village -> village.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        } catch (InvalidCodes | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_city_without_counties_is_found_by_its_own_code() throws Exception {
        Path file = Files.writeString(folder.resolve("city.csv"), """
                code,name,level,pcode,category
                440000000000,广东省,1,0,0
                441900000000,东莞市,2,440000000000,0
                441900003000,东城街道,4,441900000000,0
                441900003001,岗贝社区居民委员会,5,441900003000,111
                """, StandardCharsets.UTF_8);
        CodeList list = CodeList.read("441900", Optional.empty(), List.of(file));
        assertThat(list.name()).isEqualTo("东莞市");
        assertThat(list.townships()).containsExactly(new CodeList.Township("441900003", "东城街道"));
    }
}
