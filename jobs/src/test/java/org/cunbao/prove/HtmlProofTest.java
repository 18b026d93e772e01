package org.cunbao.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cunbao.MonthFixture;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.RevisionResult;
import org.cunbao.report.MonthFindings;
import org.cunbao.report.dashboard.Dashboard;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlProofTest {

    private static final Catalogue CATALOGUE = MonthFixture.catalogue();
    private static final RevisionResult MONTH = MonthFixture.month(
            CATALOGUE,
            YearMonth.of(2021, 4),
            MonthFindings.some(),
            List.of("620521100206", "620521102000", "620521D03"));

    @TempDir
    private static Path folder;

    private static String page = "";

    @BeforeAll
    static void write() throws IOException {
        Path file = folder.resolve("dashboard.html");
        new Dashboard(CATALOGUE).write(MONTH, file);
        page = Files.readString(file, StandardCharsets.UTF_8);
    }

    private static Proof proof(UnaryOperator<String> change) throws IOException {
        Path file = folder.resolve("changed.html");
        Files.writeString(file, change.apply(page), StandardCharsets.UTF_8);
        return new HtmlProof(CATALOGUE).check(file, MONTH);
    }

    @Test
    void every_figure_of_the_page_is_bound_and_agrees() throws IOException {
        Proof proof = proof(page -> page);
        assertThat(proof.differences()).isEmpty();
        assertThat(proof.isSound()).isTrue();
        assertThat(proof.checked()).isGreaterThan(2500);
    }

    /** The digit that the pattern's last group finds, a place each: boxes, tiles, tables, charts. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "data-boxes=\"headlines\".*?data-column=\"value\">[^<]*?(\\d)<                | headlines",
                "data-boxes=\"headlines\".*?data-column=\"change\">[^<]*?(\\d)<               | headlines",
                "data-boxes=\"coverage-county\".*?data-column=\"rate\">[^<]*?(\\d)<           | coverage-county",
                "data-boxes=\"coverage-tiles\".*?data-column=\"counted\">[^<]*?(\\d)<         | coverage-tiles",
                "data-table=\"coverage\".*?<td class=\"n\">(\\d)                              | coverage",
                "data-table=\"ranking\" data-cell=\"A13.期末\".*?</th><td class=\"n\">(\\d)    | ranking A13.期末",
                "data-table=\"ranking\" data-cell=\"E07.累计\".*?乡镇平均</th><td class=\"n\">(\\d) | ranking E07.累计",
                "data-table=\"trends\".*?<td class=\"n\">(\\d)                                | trends",
                "data-table=\"finding-counts\".*?<td class=\"n\">(\\d)                        | finding-counts",
                "data-boxes=\"kinds\".*?data-column=\"count\">(\\d)                           | kinds",
                "data-table=\"findings\".*?合计填 (\\d)                                        | findings",
                "\"ranking-3\":.*?\"text\":\"(\\d)                                             | chart ranking-3",
                "\"ranking-3\":.*?\"length\":(\\d)                                             | chart ranking-3",
                "\"ranking-3\":.*?\"mean\":.\"text\":\"(\\d)                                   | chart ranking-3",
                "\"trend-1\":.*?\"text\":\"(\\d)                                               | chart trend-1",
                "\"finding-chart\":.*?\"length\":(\\d)                                         | chart finding-chart"
            })
    void one_changed_digit_is_noticed_and_its_place_named(String pattern, String place) throws IOException {
        Matcher digit = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
        assertThat(digit.find()).isTrue();
        String other = digit.group(1).equals("7") ? "8" : "7";

        Proof proof = proof(page -> page.substring(0, digit.start(1)) + other + page.substring(digit.end(1)));

        assertThat(proof.isSound()).isFalse();
        assertThat(proof.differences()).isNotEmpty().allMatch(line -> line.contains("dashboard.html › " + place));
    }

    @Test
    void a_figure_in_another_townships_row_is_noticed() throws IOException {
        Proof proof = proof(page -> page.replace(">永清镇</th>", ">永清镇。</th>"));
        assertThat(proof.differences()).anyMatch(line -> line.contains("coverage：缺少“永清镇”"));
    }

    @Test
    void a_figure_that_nobody_knows_is_noticed() throws IOException {
        Proof proof =
                proof(page -> page.replace("</main>", "<table><tbody><tr><td>12</td></tr></tbody></table></main>"));
        assertThat(proof.differences()).singleElement().asString().contains("12", "不知道它是哪个数");
    }

    @Test
    void a_page_that_names_something_outside_itself_is_noticed() throws IOException {
        Proof proof = proof(page -> page.replace("</main>", "<img src=\"https://example.invalid/a.png\"></main>"));
        assertThat(proof.differences()).singleElement().asString().contains("https://example.invalid/a.png");
    }

    @Test
    void a_foreign_script_and_a_missing_policy_are_noticed() throws IOException {
        assertThat(proof(page -> page.replace("</main>", "<script>alert(1)</script></main>"))
                        .differences())
                .singleElement()
                .asString()
                .contains("有一段程序不是本系统的");
        assertThat(proof(page -> page.replace("Content-Security-Policy", "X-Policy"))
                        .differences())
                .anyMatch(line -> line.contains("没有不许联网的安全策略"));
    }
}
