package org.cunbao.report.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunbao.MonthFixture;
import org.cunbao.TemplateFixture;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.TemplateProblem;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellEvidence;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.FigureNode;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Receipt;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.Severity;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.Text;
import org.cunbao.domain.UnitStatus;
import org.cunbao.domain.UnitStatus.State;
import org.cunbao.domain.Value;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ExplainPageTest {

    private static final YearMonth APRIL = YearMonth.of(2021, 4);
    private static final Catalogue CATALOGUE = MonthFixture.catalogue();
    private static final RevisionResult MONTH = MonthFixture.month(CATALOGUE, APRIL, List.of(), List.of());
    private static final CellKey E07 = new CellKey("E07", Column.CUMULATIVE);
    private static final String HOSTILE = "</style></script><img src=x onerror=alert(1)>&\"'\u202Egnp.";

    private static String page(FigureNode figure) throws IOException {
        return new ExplainPage(CATALOGUE).of(MONTH, E07, figure);
    }

    private static FigureNode own(String unit, long value, SourceCell cell, List<Finding> findings) {
        Receipt receipt = new Receipt(1, 1, cell.file(), "ab".repeat(32), 1);
        return new FigureNode(
                unit,
                Value.of(value),
                Optional.empty(),
                List.of(),
                Optional.of(new CellEvidence(cell, receipt, Instant.parse("2021-05-06T16:30:00Z"), Optional.empty())),
                Optional.of(new UnitStatus(AreaKind.VILLAGE, unit, State.COUNTED, cell.file())),
                findings);
    }

    private static FigureNode total(String area, String value, int reported, List<FigureNode> parts) {
        return new FigureNode(
                area,
                Value.of(new BigDecimal(value)),
                Optional.of(new Coverage(reported, reported)),
                parts,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    @Test
    void what_senders_wrote_is_text_and_never_markup() throws IOException {
        SourceCell cell = new SourceCell(HOSTILE + ".xlsx", HOSTILE, "D9", HOSTILE);
        Finding finding =
                Finding.at("G-01", Severity.QUERY, "620521100008", cell, Text.of("report.names.missing", HOSTILE));
        String text = page(own("620521100008", 6, cell, List.of(finding)));

        assertThat(text).doesNotContain("<img", "\u202E");
        Document page = Jsoup.parse(text);
        assertThat(page.select("script, img")).isEmpty();
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.expectFirst("[data-column=raw]").wholeText()).isEqualTo(HOSTILE.replace('\u202E', '\uFFFD'));
    }

    @Test
    void a_township_s_name_cannot_end_the_style_of_the_sheets_head() {
        assertThat(new PageMargin(HOSTILE + "}").rule())
                .doesNotContain("<", "onerror=")
                .matches("(?s)@page \\{ @top-left \\{ content: \"[^\"}]*\"; } }\n");
        assertThat(new PageMargin("E07.累计 永清镇").rule()).contains("\"E07.累计 永清镇\"");
    }

    @Test
    void a_figure_that_its_units_do_not_make_up_is_shouted() throws IOException {
        FigureNode village = own("620521100008", 6, new SourceCell("a.csv", "", "K9", "6"), List.of());
        FigureNode wrong = total("620521100000", "7", 1, List.of(village));
        Document page = Jsoup.parse(page(total("620521000000", "7", 1, List.of(wrong))));
        assertThat(page.select(".alarm").text()).contains("得 6，与发布的数或“已报”不相符！");
        assertThat(page.select("details .differs").text()).contains("不一致");
        assertThat(page.expectFirst("[data-column=sum]").attr("value")).isEqualTo("6");
        assertThat(page(total("620521100000", "6", 1, List.of(village)))).doesNotContain("class=\"differs", "alarm\"");
    }

    @Test
    void moments_are_those_of_a_clock_in_the_county_and_figures_are_not_rounded() throws IOException {
        FigureNode village = own("620521100008", 6, new SourceCell("a.csv", "", "K9", "6"), List.of());
        Document page = Jsoup.parse(page(total("620521100000", "1234.567", 1, List.of(village))));
        assertThat(page.expectFirst(".receipt time").text()).isEqualTo("2021-05-07 00:30");
        assertThat(page.expectFirst(".amount").text()).isEqualTo("1,234.567");
    }

    @Test
    void a_raw_text_is_marked_where_it_is_no_way_of_writing_its_number() throws IOException {
        for (String same : List.of("1234", "1,234")) {
            FigureNode village = own("620521100008", 1234, new SourceCell("a.csv", "", "K9", same), List.of());
            assertThat(Jsoup.parse(page(village)).select(".raw")).hasSize(1).noneMatch(raw -> raw.hasClass("changed"));
        }
        FigureNode village = own("620521100008", 1234, new SourceCell("a.csv", "", "K9", "１２３４"), List.of());
        assertThat(Jsoup.parse(page(village)).select(".raw.changed").text()).isEqualTo("１２３４");
    }

    @Test
    void a_page_template_that_fails_is_a_problem_of_the_templates() {
        assertThat(problem("${nothing.of.that.name}")).contains("来历页 templates/reports/explain.ftlh 用不了", "nothing");
        assertThat(problem("<#if oops")).contains("来历页 templates/reports/explain.ftlh 用不了");
        assertThat(problem("<#list parts as part><#list part.members as one><#list one.sources as source>${source.no}"
                        + "</#list></#list></#list>"))
                .contains("source.no");
        assertThat(problem("<#if total && !figure.agrees>${no}</#if>")).contains("no");
        assertThat(ExplainTemplates.check(CATALOGUE, APRIL)).isEmpty();
    }

    private static String problem(String template) {
        Catalogue broken = TemplateFixture.with(Map.of("reports/explain.ftlh", template));
        return ExplainTemplates.check(broken, APRIL)
                .map(TemplateProblem::message)
                .orElse("");
    }
}
