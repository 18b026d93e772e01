package org.cunbao.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cunbao.MonthFixture;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.ReturnFolder;
import org.cunbao.domain.ReturnFolder.ReturnedFile;
import org.cunbao.domain.RevisionResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReturnCoverTest {

    private static final Catalogue CATALOGUE = MonthFixture.catalogue();
    private static final RevisionResult RESULT =
            MonthFixture.month(CATALOGUE, YearMonth.of(2021, 4), List.of(), List.of());

    @TempDir
    private Path folder = Path.of("");

    private String written(ReturnFolder returned) throws IOException {
        new ReturnCover(CATALOGUE).write(RESULT, returned, folder);
        try (PDDocument document = Loader.loadPDF(folder.resolve("封面.pdf").toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                assertThat(document.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private static List<ReturnedFile> files(int count, String name) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new ReturnedFile(name + i + ".xlsx", "永清镇/" + i, count - i, i))
                .toList();
    }

    @Test
    void it_says_what_is_missing_what_is_wrong_and_by_when() throws IOException {
        String text = written(new ReturnFolder("永清镇", List.of("马沟村", "张杨村"), files(2, "某村")));

        assertThat(text)
                .contains("样例数据，非真实统计", "永清镇：", "2021年5月8日前", "没有报送的单位（2个）", "马沟村、张杨村", "需要更正或说明的报表（2份）")
                .containsSubsequence("1某村1.xlsx", "2某村2.xlsx")
                .contains("【待填：联系人】", "【待填：联系电话】")
                .doesNotContain("另有");
    }

    @Test
    void long_lists_are_cut_to_one_page_and_say_by_how_many() throws IOException {
        List<String> units = Stream.generate(() -> "一个名字很长的村").limit(200).toList();
        String text = written(new ReturnFolder("永清镇", units, files(60, "名字也很长的一个工作簿".repeat(6))));

        assertThat(text).containsPattern("另有\\d+个，见退回说明").contains("没有报送的单位（200个）", "联系人");
        assertThat(text).containsPattern("一个名字很长的村，另有\\d+个");
    }

    @Test
    void what_does_not_apply_is_left_out() throws IOException {
        assertThat(written(new ReturnFolder("县直部门", List.of("县民政局"), List.of())))
                .contains("还有1个单位没有报送", "县民政局")
                .doesNotContain("退回的工作簿", "怎样更正");
        assertThat(written(new ReturnFolder("其他", List.of(), files(1, "\uD83D\uDE00"))))
                .contains("[U+1F600]1.xlsx")
                .doesNotContain("没有报送");
    }

    @Test
    void the_same_lists_give_the_same_bytes() throws IOException {
        ReturnFolder returned = new ReturnFolder("永清镇", List.of("马沟村"), files(3, "某村"));
        written(returned);
        byte[] once = Files.readAllBytes(folder.resolve("封面.pdf"));
        written(returned);

        assertThat(folder.resolve("封面.pdf")).hasBinaryContent(once);
    }
}
