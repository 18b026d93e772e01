package org.cunbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cunbao.SmallCounty;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.catalogue.Published;
import org.cunbao.cli.Commands.Answer;
import org.cunbao.domain.AreaKind;
import org.cunbao.workspace.Workspace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With {@code --lang en} nothing is in Chinese but names, what forms and files hold, and quotations. */
class EnglishTest {

    private static final YearMonth APRIL = YearMonth.of(2021, 4);

    /** Quoted words, names of files, of sheets after them, and the columns of a form as part of a figure's name. */
    private static final Pattern QUOTED =
            Pattern.compile("“[^”]*”|[^\\s:(]*\\.(csv|xlsx?|zip)\\b| › [^›:\\n]*|(?<=\\w\\d{2}）?[.]?)(本月|累计|期末|调整)");

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}+");

    /** A workspace in which April was run once, with an error. */
    @TempDir
    static Path home;

    private static List<String> names = List.of();
    private static Answer run = new Answer(0, "", "");

    @BeforeAll
    static void run() throws IOException, InvalidTemplates {
        SmallCounty.settle(home);
        Path file = home.resolve("input/2021-04/红堡镇/后川村.csv");
        SmallCounty.put(
                file,
                Files.readString(file, StandardCharsets.UTF_8)
                        .replace("G05,公益性岗位合计,个,,,13", "G05,公益性岗位合计,个,,,14")
                        .getBytes(StandardCharsets.UTF_8));
        run = Commands.in(home, "--lang", "en", "run", "2021-04");
        names = names(Catalogue.read(Workspace.of(home).templateFiles()));
    }

    private static List<String> names(Catalogue catalogue) {
        List<String> all = new ArrayList<>();
        for (AreaKind kind : AreaKind.values()) {
            catalogue.areas().of(kind, APRIL).stream().map(Area::name).forEach(all::add);
        }
        catalogue.indicators().of(APRIL).stream().map(Indicator::name).forEach(all::add);
        catalogue.published(APRIL).orElseThrow().figures().stream()
                .map(Published.Figure::label)
                .forEach(all::add);
        catalogue.published(APRIL).orElseThrow().figures().stream()
                .map(figure -> " " + figure.unit())
                .filter(unit -> unit.length() > 1)
                .forEach(all::add);
        all.sort(Comparator.comparing(String::length).reversed());
        return all;
    }

    /** What is in Chinese although it is no name and no quotation. */
    private static List<String> chinese(String said) {
        return CHINESE.matcher(withoutNames(said))
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
    }

    private static String withoutNames(String said) {
        String rest = said;
        for (String name : names) {
            rest = rest.replace(name, "");
        }
        return QUOTED.matcher(rest).replaceAll("");
    }

    @Test
    void run_tells_steps_and_ending() {
        assertThat(run.exit()).as("%s", run.said()).isEqualTo(ExitCode.DONE.code());
        assertThat(run.err()).contains("[8/8] Seal the release").doesNotContainPattern(CHINESE);
        assertThat(run.out()).contains("2021-04 revision 1 is released").doesNotContainPattern(CHINESE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status 2021-04",
                "status",
                "remind 2021-04",
                "run --due",
                "run --due --force",
                "status 2021-05",
                "findings 2021-04",
                "reconcile 2021-04",
                "verify {0}/output/2021-04/r1/620521-2021-04-r1.zip",
                "check {0}/input/2021-04/红堡镇/后川村.csv",
                "run 2021-04",
                "run 2021-05",
                "run May",
                "run 2021-04 --nope",
                "nonsense",
                "forms",
                "check missing.xlsx",
                "reconcile 2021-05"
            })
    void command_speaks_English(String command) {
        List<String> arguments = new ArrayList<>(List.of("--lang=en"));
        arguments.addAll(List.of(command.replace("{0}", home.toString()).split(" ", -1)));
        Answer answer = Commands.in(home, arguments.toArray(String[]::new));
        assertThat(answer.said()).isNotBlank();
        assertThat(chinese(answer.said())).as("%s", answer.said()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "demo",
                "init",
                "forms",
                "check",
                "run",
                "schedule",
                "remind",
                "status",
                "findings",
                "reconcile",
                "verify",
                "sign"
            })
    void help_is_in_English(String command) {
        Answer answer = Commands.run(Stream.of(command, "--help", "--lang", "en")
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new));
        assertThat(answer.exit()).isZero();
        assertThat(answer.out()).contains("Usage: ", "Options:", "--lang").doesNotContainPattern(CHINESE);
    }

    @Test
    void unknown_language_is_a_wrong_command() {
        Answer answer = Commands.run("status", "--lang", "fr");
        assertThat(answer.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(answer.err()).contains("参数有误：fr");
    }

    @Test
    void json_keeps_its_codes_and_gets_English_sentences() throws IOException {
        Path file = home.resolve("input/2021-04/红堡镇/后川村.csv");
        Answer answer = Commands.in(home, "check", file.toString(), "--lang", "en", "--json");
        JsonNode finding =
                new ObjectMapper().readTree(answer.out()).get("findings").get(0);
        assertThat(finding.get("code").asText()).isEqualTo("G-01");
        assertThat(finding.get("severity").asText()).isEqualTo("fatal");
        assertThat(finding.get("detail").asText()).contains("(G05), at month end is 14, but ", "they differ by 1");
        assertThat(finding.get("reason").asText())
                .isEqualTo("By definition the total is the sum of the eight kinds of post");
        assertThat(finding.get("remedy").asText()).startsWith("Please check these nine cells");
    }

    @ParameterizedTest
    @ValueSource(strings = {"表里的数", "名称差一个字", "公式、保护和日期", "月份前后不一", "汇总表合计不符"})
    void finding_about_bad_input_is_in_English(String scenario) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(Path.of("src/test/scenarios", scenario, "input/2021-04"))) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            Answer answer = Commands.in(home, "--lang", "en", "check", "--month", "2021-04", file.toString());
            assertThat(chinese(answer.said().replace(file.getFileName().toString(), "")))
                    .as("%s: %s", file, answer.said())
                    .isEmpty();
        }
    }
}
