package org.cunbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cunbao.SmallCounty;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Form;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.TemplateFiles;
import org.cunbao.cli.Commands.Answer;
import org.cunbao.county.CodeFiles;
import org.cunbao.domain.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another county from its area codes to its packet. */
class InitCountyTest {

    private static final YearMonth APRIL = YearMonth.of(2021, 4);
    private static final String HEADER = "表号,表式版本,报告期,填报单位代码,填报单位名称,代码,指标名称,计量单位,本月,累计,期末,说明\r\n";

    @TempDir
    Path folder;

    private Answer init(Path home, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("init", "--county", CodeFiles.COUNTY));
        arguments.addAll(List.of(more));
        arguments.add("--areas");
        CodeFiles.in(folder).forEach(file -> arguments.add(file.toString()));
        return Commands.in(home, arguments.toArray(String[]::new));
    }

    @Test
    void another_county_gets_forms_report_and_packet() throws Exception {
        Path home = folder.resolve("home");
        Answer answer = init(home);
        assertThat(answer.exit()).as("%s", answer.said()).isZero();
        assertThat(answer.out())
                .contains("工作区已为秦安县准备好", "乡镇 2 个，村 10 个，社区 2 个", "templates/reports/report.yaml:3")
                .doesNotContain("看不准");

        assertThat(Commands.in(home, "forms", "2021-04").exit()).isZero();
        try (Stream<Path> forms = Files.walk(home.resolve("output/forms/2021-04"))) {
            assertThat(forms.filter(Files::isRegularFile)).hasSize(19);
        }

        Catalogue catalogue = Catalogue.read(TemplateFiles.ofFolder(home.resolve("templates")));
        for (Area unit : catalogue.reportingUnits(APRIL)) {
            SmallCounty.put(
                    home.resolve("input/2021-04/" + unit.code() + ".csv"),
                    delivery(catalogue, unit).getBytes(StandardCharsets.UTF_8));
        }
        Answer run = Commands.in(home, "run", "2021-04");
        assertThat(run.exit()).as("%s", run.said()).isIn(ExitCode.DONE.code(), ExitCode.NO.code());
        Path release = home.resolve("output/2021-04/r1");
        assertThat(text(release.resolve("report.pdf")))
                .contains("秦安县", "兴国镇", "莲花镇")
                .doesNotContain("清水县")
                .doesNotContain("永清镇");
        assertThat(Files.readString(release.resolve("coverage.csv")))
                .contains("2021-04,县,620522000000,秦安县,全部报表,19,19,0,0,0,100.00,");
        Path packet = release.resolve("620522-2021-04-r1.zip");
        assertThat(packet).exists();
        assertThat(Commands.in(home, "verify", packet.toString()).exit()).isZero();
        assertThat(Commands.in(home, "reconcile", "2021-04").exit()).isEqualTo(ExitCode.USAGE.code());
    }

    /** Nothing has happened: zero everywhere, 否 for every flag. */
    private static String delivery(Catalogue catalogue, Area unit) {
        Form form = catalogue.form(unit.kind());
        StringBuilder text = new StringBuilder(HEADER);
        for (Indicator indicator : catalogue.indicators().ofForm(unit, APRIL)) {
            String nothing = indicator.type() == Indicator.Type.FLAG ? "否" : "0";
            List<String> row = new ArrayList<>(List.of(
                    form.number(),
                    form.version(),
                    APRIL.toString(),
                    unit.code(),
                    unit.name(),
                    indicator.code(),
                    indicator.name(),
                    indicator.unit()));
            for (Column column : List.of(Column.MONTH, Column.CUMULATIVE, Column.END)) {
                row.add(indicator.cells().stream().anyMatch(cell -> cell.column() == column) ? nothing : "");
            }
            text.append(String.join(",", row)).append(",\r\n");
        }
        return text.toString();
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void init_afterwards_brings_nothing_of_the_packed_county() throws Exception {
        Path home = folder.resolve("home");
        assertThat(init(home).exit()).isZero();
        Files.delete(home.resolve("templates/rules/G.yaml"));
        assertThat(Commands.in(home, "init").exit()).isZero();
        assertThat(home.resolve("templates/rules/G.yaml")).exists();
        assertThat(home.resolve("templates/published")).doesNotExist();
    }

    @Test
    void a_workspace_that_has_a_county_is_left_alone() throws Exception {
        Path home = folder.resolve("home");
        SmallCounty.settle(home);
        byte[] before = Files.readAllBytes(home.resolve("templates/county.yaml"));
        Answer answer = init(home);
        assertThat(answer.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(answer.err()).contains("已经有模板或账本");
        assertThat(home.resolve("templates/county.yaml")).hasBinaryContent(before);
    }

    @Test
    void wrong_files_are_listed_and_nothing_is_written() throws Exception {
        Path home = folder.resolve("home");
        List<Path> files = CodeFiles.in(folder);
        Files.writeString(files.get(0), "code,name\n62052210020,\n620522100201,北大村民委员会\n");
        Answer answer = Commands.in(
                home, "init", "--county", "620522", "--areas", files.get(0).toString());
        assertThat(answer.exit()).isEqualTo(ExitCode.TEMPLATES.code());
        assertThat(answer.err()).contains("区划代码文件有 3 处不能用", files.get(0) + ":2：代码“62052210020”不对，应为 2、4、6、9、12 位数字");
        assertThat(home).doesNotExist();
        Answer english = Commands.in(
                home,
                "init",
                "--county",
                "620522",
                "--lang",
                "en",
                "--areas",
                files.get(0).toString());
        assertThat(english.err()).contains(files.get(0) + ":2: The code “62052210020” is wrong");
    }

    @Test
    void what_is_missing_from_the_command_is_told() {
        Path home = folder.resolve("home");
        assertThat(Commands.in(home, "init", "--county", "620522").err()).contains("--areas");
        assertThat(Commands.in(home, "init", "--county", "秦安", "--areas", "a.csv")
                        .err())
                .contains("6 位");
        assertThat(Commands.in(home, "init", "--from", "2021-05").exit()).isEqualTo(ExitCode.USAGE.code());
        Answer absent = Commands.in(
                home,
                "init",
                "--county",
                "620522",
                "--areas",
                folder.resolve("none.csv").toString());
        assertThat(absent.exit()).isEqualTo(ExitCode.ENVIRONMENT.code());
        assertThat(absent.err()).contains("none.csv");
        assertThat(home).doesNotExist();
    }
}
