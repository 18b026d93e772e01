package org.cunbao.report.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunbao.MonthFixture;
import org.cunbao.TemplateFixture;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.TemplateProblem;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Finding.Place;
import org.cunbao.domain.Outcome;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.Severity;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.Text;
import org.cunbao.prove.HtmlProof;
import org.cunbao.prove.Proof;
import org.cunbao.report.MonthFindings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DashboardTest {

    private static final YearMonth APRIL = YearMonth.of(2021, 4);
    private static final Catalogue CATALOGUE = MonthFixture.catalogue();
    private static final String HOSTILE = "</script><img src=x onerror=alert(1)>&\"'\u202Egnp.";

    @TempDir
    private Path folder;

    private String page(RevisionResult month) throws IOException {
        Path file = folder.resolve("dashboard.html");
        new Dashboard(CATALOGUE).write(month, file);
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private static RevisionResult month(List<Finding> findings) {
        return MonthFixture.month(CATALOGUE, APRIL, findings, List.of("620521100206", "620521102000", "620521D03"));
    }

    private static RevisionResult without(RevisionResult month, boolean previous) {
        return new RevisionResult(
                month.figures(),
                previous ? month.previous() : Optional.empty(),
                List.of(),
                month.findings(),
                month.units(),
                false,
                month.templates(),
                month.programVersion());
    }

    @Test
    void the_same_month_gives_the_same_page() throws IOException {
        RevisionResult month = month(MonthFindings.some());
        assertThat(page(month)).isEqualTo(page(month));
    }

    @Test
    void a_draft_of_sample_data_says_so() throws IOException {
        assertThat(page(month(List.of())))
                .contains("草　案　报送或核实尚未完成，数字不得引用", "样例数据，非真实统计", "lang=\"zh-CN\"", "报告期：2021年4月　　第1版");
    }

    @Test
    void a_final_page_bears_no_mark_of_a_draft() throws IOException {
        assertThat(page(without(month(List.of()), true))).doesNotContain("草　案", "（草案）");
    }

    @Test
    void what_senders_wrote_is_text_and_never_markup() throws IOException {
        Place place = Place.of(new SourceCell(HOSTILE + ".xlsx", HOSTILE, "D9", HOSTILE));
        Finding finding = new Finding(
                "G-01",
                Severity.QUERY,
                Outcome.FAILED,
                "620521100008",
                List.of(place),
                Text.of("report.names.missing", HOSTILE),
                HOSTILE,
                1,
                false);
        RevisionResult month = month(List.of(finding));

        assertThat(page(month))
                .doesNotContain("<img src=x", "\u202E")
                .contains("&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;");
        Proof proof = new HtmlProof(CATALOGUE).check(folder.resolve("dashboard.html"), month);
        assertThat(proof.differences()).isEmpty();
    }

    @Test
    void a_name_in_the_charts_figures_cannot_end_their_block() {
        Figure figure = new Figure(HOSTILE, Optional.empty(), "");
        Chart chart = new Chart(
                "id",
                HOSTILE,
                HOSTILE,
                List.of(HOSTILE),
                List.of(new Chart.Row(HOSTILE, List.of(figure))),
                Optional.empty());

        String element = ChartData.element(List.of(chart));

        assertThat(element.indexOf("</script>")).isEqualTo(element.length() - "</script>".length());
        assertThat(element).doesNotContain("<img").contains("\\u003c/script\\u003e");
    }

    @Test
    void without_a_last_month_no_trend_is_invented() throws IOException {
        RevisionResult first = without(month(List.of()), false);

        assertThat(page(first)).contains("没有上月数，这里只列本月。").doesNotContain("id=\"trend-1\"", "\"trend-1\"");
        assertThat(new HtmlProof(CATALOGUE)
                        .check(folder.resolve("dashboard.html"), first)
                        .differences())
                .isEmpty();
    }

    @Test
    void neither_names_of_people_nor_telephones_stand_on_the_page() throws IOException {
        assertThat(page(month(MonthFindings.some()))).doesNotContain("联系人", "电话", "填报人");
    }

    @Test
    void a_page_template_that_fails_is_a_problem_of_the_templates() {
        assertThat(problem("${nothing.of.that.name}")).contains("看板页面 templates/reports/dashboard.ftlh 用不了", "nothing");
        assertThat(problem("<#if oops")).contains("看板页面 templates/reports/dashboard.ftlh 用不了");
        assertThat(DashboardTemplates.check(CATALOGUE, APRIL)).isEmpty();
    }

    private static String problem(String template) {
        Catalogue broken = TemplateFixture.with(Map.of("reports/dashboard.ftlh", template));
        return DashboardTemplates.check(broken, APRIL)
                .map(TemplateProblem::message)
                .orElse("");
    }
}
