package org.cunbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.RevisionResult;
import org.cunbao.report.MonthFindings;
import org.cunbao.report.dashboard.Dashboard;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The dashboard in a real browser. */
class DashboardInBrowserTest extends PageInBrowser {

    private static final Catalogue CATALOGUE = MonthFixture.catalogue();
    private static final RevisionResult MONTH = MonthFixture.month(
            CATALOGUE,
            YearMonth.of(2021, 4),
            MonthFindings.some(),
            List.of("620521100206", "620521102000", "620521D03"));

    @Override
    Path page(Path folder) throws IOException {
        Path page = folder.resolve("dashboard.html");
        new Dashboard(CATALOGUE).write(MONTH, page);
        return page;
    }

    @Test
    void on_a_telephone_the_charts_are_no_wider_than_the_screen() {
        browser().openOnTelephone();

        assertThat(browser()
                        .evaluated(
                                "Array.from(document.querySelectorAll('svg')).every(s => s.clientWidth <= innerWidth)"))
                .isEqualTo(true);
    }

    @Test
    void the_charts_are_drawn_and_written_with_the_figures_of_their_tables() {
        List<String> drawn = browser().texts("#ranking-chart svg text");
        assertThat(browser().texts(".ranking:not([hidden]) tbody tr:not(.total) th"))
                .hasSize(18)
                .allMatch(drawn::contains);
        assertThat(browser().texts(".ranking:not([hidden]) tbody tr:not(.total) td:nth-child(3)"))
                .allMatch(figure -> drawn.stream().anyMatch(text -> text.startsWith(figure)));
        assertThat(browser().findAll(".smalls svg")).hasSize(8);
        assertThat(browser().texts(".smalls svg text")).contains("3月", "4月");
        assertThat(browser().texts("#finding-chart svg text")).contains("永清镇", "疑问未说明");
    }

    @Test
    void no_chart_is_cut_on_paper() {
        Object whole = browser()
                .run("window.dispatchEvent(new Event('beforeprint'));"
                        + "return Array.from(document.querySelectorAll('.chart svg')).map(svg => {"
                        + "  const paper = svg.getBoundingClientRect();"
                        + "  return paper.width <= 703 && Array.from(svg.querySelectorAll('text')).every(text => {"
                        + "    const box = text.getBoundingClientRect();"
                        + "    return box.right <= paper.right && box.bottom <= paper.bottom; }); })");

        assertThat(whole)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(10)
                .containsOnly(true);
    }

    @Test
    void the_ranking_changes_by_keyboard() {
        List<String> before = browser().texts("#ranking-chart svg text");
        String caption = browser().texts(".ranking:not([hidden]) caption").get(0);

        browser().find(By.id("indicator")).sendKeys(Keys.ARROW_DOWN);

        assertThat(browser().texts(".ranking:not([hidden]) caption")).hasSize(1).doesNotContain(caption);
        assertThat(browser().texts("#ranking-chart svg text")).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void the_findings_are_filtered_as_one_types() {
        assertThat(browser().texts("#shown")).containsExactly("共 50 条，列出 50 条。");

        browser().find(By.id("by-text")).sendKeys("D12");

        assertThat(browser().texts("#shown")).containsExactly("共 50 条，列出 1 条。");
        assertThat(browser().findAll("#finding-list tbody tr:not([hidden])")).hasSize(1);
    }
}
