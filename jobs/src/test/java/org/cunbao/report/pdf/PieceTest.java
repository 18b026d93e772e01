package org.cunbao.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.base.JRBasePrintImage;
import net.sf.jasperreports.engine.base.JRBasePrintPage;
import net.sf.jasperreports.engine.base.JRBasePrintText;
import org.cunbao.report.content.ReportBlock;
import org.cunbao.report.content.ReportBlock.Kind;
import org.cunbao.report.content.ReportChart;
import org.cunbao.report.content.ReportChart.Bar;
import org.junit.jupiter.api.Test;

class PieceTest {

    private static ReportBlock block(Kind kind, String text) {
        return new ReportBlock(kind, text, Optional.empty(), Optional.empty());
    }

    private static ReportBlock chart(String caption) {
        ReportChart chart = new ReportChart(List.of(new Bar("永清镇", BigDecimal.ONE, "1")), BigDecimal.ONE);
        return new ReportBlock(Kind.CHART, caption, Optional.empty(), Optional.of(chart));
    }

    private static JRPrintElement text(String said, int top) {
        JRBasePrintText text = new JRBasePrintText(null);
        text.setText(said);
        text.setY(top);
        return text;
    }

    private static JRPrintElement image(int top) {
        JRBasePrintImage image = new JRBasePrintImage(null);
        image.setY(top);
        return image;
    }

    private static JasperPrint print(JRPrintElement... elements) {
        JRBasePrintPage page = new JRBasePrintPage();
        for (JRPrintElement element : elements) {
            page.addElement(element);
        }
        JasperPrint print = new JasperPrint();
        print.addPage(page);
        return print;
    }

    @Test
    void a_piece_reaches_to_the_next_and_a_caption_has_the_height_of_its_table_too() {
        JasperPrint endless = print(
                text("页眉", 70),
                text("标题", 110),
                text("一段", 140),
                image(300),
                text("图1", 484),
                text("表1", 520),
                text("单元格", 550),
                text("注", 800));

        List<Piece> pieces = Piece.measured(
                List.of(
                        block(Kind.LETTERHEAD, ""),
                        block(Kind.HEADING1, "标题"),
                        block(Kind.PARAGRAPH, "一段"),
                        chart("图1"),
                        block(Kind.CAPTION, "表1"),
                        block(Kind.TABLE, ""),
                        block(Kind.NOTE, "注")),
                endless,
                100);

        assertThat(pieces).extracting(Piece::height).containsExactly(10, 30, 160, 220, 280, 0, 0);
    }

    @Test
    void the_same_words_twice_are_two_pieces() {
        JasperPrint endless = print(text("小结", 100), text("中间", 130), text("小结", 190), text("后面", 250));

        List<Piece> pieces = Piece.measured(
                List.of(
                        block(Kind.HEADING2, "小结"),
                        block(Kind.PARAGRAPH, "中间"),
                        block(Kind.HEADING2, "小结"),
                        block(Kind.PARAGRAPH, "后面")),
                endless,
                100);

        assertThat(pieces).extracting(Piece::height).containsExactly(30, 60, 60, 0);
    }
}
