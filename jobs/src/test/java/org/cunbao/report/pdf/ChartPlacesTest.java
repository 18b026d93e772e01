package org.cunbao.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunbao.report.content.ReportBlock;
import org.cunbao.report.content.ReportBlock.Kind;
import org.cunbao.report.content.ReportChart;
import org.cunbao.report.content.ReportChart.Bar;
import org.junit.jupiter.api.Test;

class ChartPlacesTest {

    private static final PageFrame FRAME =
            new PageFrame(100, 600, Map.of("heading", 110, "section", 170, "stack", 250, "close", 310));

    private static Piece piece(Kind kind, String text, int height) {
        return new Piece(new ReportBlock(kind, text, Optional.empty(), Optional.empty()), height);
    }

    private static Piece chart(String text) {
        ReportChart chart = new ReportChart(List.of(new Bar("永清镇", BigDecimal.ONE, "1")), BigDecimal.ONE);
        return new Piece(new ReportBlock(Kind.CHART, text, Optional.empty(), Optional.of(chart)), 200);
    }

    /** A chapter whose paragraphs have these heights. */
    private static List<Piece> chapter(int first, int second) {
        return List.of(
                piece(Kind.HEADING1, "标题", 40),
                piece(Kind.PARAGRAPH, "一", first),
                piece(Kind.PARAGRAPH, "二", second),
                chart("图"),
                piece(Kind.CAPTION, "表", 300),
                piece(Kind.TABLE, "", 0),
                piece(Kind.NOTE, "注", 40));
    }

    private static List<String> order(List<Piece> pieces) {
        return ChartPlaces.choose(pieces, FRAME).stream()
                .map(piece -> piece.block().text())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    @Test
    void a_chart_that_fits_stands_below_the_sentences() {
        assertThat(order(chapter(80, 80))).containsExactly("标题", "一", "二", "图", "表", "注");
    }

    @Test
    void a_chart_that_would_leave_a_page_half_empty_stands_between_the_paragraphs() {
        assertThat(order(chapter(200, 200))).containsExactly("标题", "一", "图", "二", "表", "注");
    }

    @Test
    void or_below_the_table_when_it_fits_nowhere_before() {
        assertThat(order(chapter(370, 10))).containsExactly("标题", "一", "二", "表", "注", "图");
    }

    @Test
    void a_little_white_is_better_than_an_unusual_place() {
        assertThat(order(chapter(300, 230))).containsExactly("标题", "一", "二", "图", "表", "注");
    }

    @Test
    void several_charts_stay_where_they_are() {
        List<Piece> chapter = List.of(
                piece(Kind.HEADING1, "标题", 40),
                piece(Kind.PARAGRAPH, "一", 200),
                piece(Kind.PARAGRAPH, "二", 200),
                chart("图"),
                chart("另图"));

        assertThat(order(chapter)).containsExactly("标题", "一", "二", "图", "另图");
    }

    @Test
    void what_follows_a_page_end_of_its_own_begins_at_the_top() {
        List<Piece> pieces = List.of(
                piece(Kind.PARAGRAPH, "前", 500),
                piece(Kind.BREAK, "", 0),
                piece(Kind.HEADING1, "标题", 40),
                piece(Kind.PARAGRAPH, "一", 150),
                piece(Kind.PARAGRAPH, "二", 150),
                chart("图"));

        assertThat(order(pieces)).containsExactly("前", "标题", "一", "二", "图");
    }
}
