package org.cunbao.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cunbao.MonthFixture;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.catalogue.TemplateFiles;
import org.cunbao.domain.RevisionResult;
import org.cunbao.report.MonthFindings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class ReportPdfTest {

    private static final Catalogue CATALOGUE = MonthFixture.catalogue();
    private static final YearMonth PERIOD = YearMonth.of(2021, 4);
    private static final List<String> ABSENT = List.of("620521100206", "620521101001", "620521102000", "620521D03");
    private static final RevisionResult DRAFT = MonthFixture.month(CATALOGUE, PERIOD, MonthFindings.some(), ABSENT);

    @TempDir
    private static Path folder;

    private static Path draft() {
        return folder.resolve("draft.pdf");
    }

    @BeforeAll
    static void write() throws IOException {
        new ReportPdf(CATALOGUE).write(DRAFT, draft());
    }

    @Test
    void same_month_gives_the_same_bytes() throws IOException {
        Path again = folder.resolve("again.pdf");
        new ReportPdf(CATALOGUE).write(DRAFT, again);

        assertThat(again).hasSameBinaryContentAs(draft());
    }

    @Test
    void it_is_an_archivable_pdf() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(draft().toFile(), PDFAFlavour.PDFA_2_B)) {
            ValidationResult result = Foundries.defaultInstance()
                    .createValidator(PDFAFlavour.PDFA_2_B, false)
                    .validate(parser);

            assertThat(result.getTestAssertions()).isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    @Test
    void the_colour_profile_comes_out_of_any_jdk_as_it_went_in() throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/colour/sRGB.icc")) {
            byte[] profile = Objects.requireNonNull(file).readAllBytes();

            assertThat(ICC_Profile.getInstance(profile).getData()).isEqualTo(profile);
        }
    }

    @Test
    void each_page_says_that_the_data_are_a_sample_and_a_draft() throws IOException {
        try (PDDocument document = Loader.loadPDF(draft().toFile())) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                assertThat(text(document, page)).contains("样例数据，非真实统计", "草案 · 2021年4月 · 第1版", "— " + page + " —");
            }
            assertThat(text(document, 1)).contains("数字不得引用");
        }
    }

    @Test
    void it_says_what_it_is_and_has_bookmarks_for_its_chapters() throws IOException {
        try (PDDocument document = Loader.loadPDF(draft().toFile())) {
            List<String> bookmarks = new java.util.ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                bookmarks.add(item.getTitle());
            }
            assertThat(bookmarks)
                    .contains("摘要", "一、党建引领", "七、公益性设施共管共享", "八、分乡镇情况", "十、重述情况", "十一、单位对异常数的说明", "十二、报送与数据质量");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("清水县乡村治理试点工作进展情况统计报告（2021年4月）");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo("2021-04-30T16:00:00Z");
        }
    }

    @Test
    void a_first_month_without_gaps_has_no_changes_and_no_draft_mark() throws IOException {
        RevisionResult full = MonthFixture.month(CATALOGUE, PERIOD, List.of(), List.of());
        RevisionResult first = new RevisionResult(
                full.figures(), Optional.empty(), List.of(), List.of(), full.units(), false, "", "0.0.0");
        Path file = folder.resolve("first.pdf");
        new ReportPdf(CATALOGUE).write(first, file);

        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(text).contains("没有可比的上月数", "已全部采用", "本期审核没有发现问题").doesNotContain("草案", "比上月增加", "与上月持平");
        }
    }

    @Test
    void a_template_that_an_office_changed_is_compiled_anew() throws IOException, InvalidTemplates {
        Catalogue changed = CataloguesChanged.replacing("reports/rule-table.jrxml", "审核内容", "规则说明");
        Path file = folder.resolve("changed.pdf");
        new ReportPdf(changed).write(DRAFT, file);

        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(new PDFTextStripper().getText(document)).contains("规则说明");
        }
    }

    @Test
    void a_broken_template_is_named() throws InvalidTemplates {
        Catalogue broken = CataloguesChanged.replacing("reports/rule-table.jrxml", "$F{label}", "$F{lable}");

        assertThatThrownBy(() -> new ReportPdf(broken).write(DRAFT, folder.resolve("broken.pdf")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("templates/reports/rule-table.jrxml");
    }

    @Test
    void a_character_without_a_glyph_stops_the_report() throws InvalidTemplates {
        Catalogue strange = CataloguesChanged.replacing("reports/report.yaml", "【待填：发文机关】", "清水县\uD83D\uDE00办公室");

        assertThatThrownBy(() -> new ReportPdf(strange).write(DRAFT, folder.resolve("strange.pdf")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("U+1F600")
                .hasMessageContaining("清水县");
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    /** The packed templates with one of them changed. */
    private static final class CataloguesChanged {
        static Catalogue replacing(String file, String old, String with) throws InvalidTemplates {
            SortedMap<String, byte[]> files = TemplateFiles.packed().all();
            String text = new String(files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
            assertThat(text).contains(old);
            files.put(file, text.replace(old, with).getBytes(StandardCharsets.UTF_8));
            return Catalogue.read(new TemplateFiles(files));
        }
    }
}
