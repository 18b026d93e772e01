package org.cunbao.report.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.cunbao.MonthFixture;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Messages;
import org.cunbao.catalogue.TemplateFiles;
import org.cunbao.domain.RevisionResult;
import org.cunbao.report.MonthFindings;
import org.cunbao.report.content.NarrativeText;
import org.cunbao.report.content.ReportBlock;
import org.cunbao.report.content.ReportBlock.Kind;
import org.cunbao.report.content.ReportBlocks;
import org.cunbao.report.content.ReportHead;
import org.cunbao.report.content.ReportHeadline;
import org.cunbao.report.content.ReportMonth;
import org.cunbao.report.content.ReportTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

class ReportWordTest {

    private static final Catalogue CATALOGUE = MonthFixture.catalogue();
    private static final YearMonth PERIOD = YearMonth.of(2021, 4);
    private static final List<String> ABSENT = List.of("620521100206", "620521101001", "620521102000", "620521D03");
    private static final RevisionResult DRAFT = MonthFixture.month(CATALOGUE, PERIOD, MonthFindings.some(), ABSENT);

    @TempDir
    static Path folder = Path.of("");

    private static List<ReportBlock> blocks = List.of();

    private static Path draft() {
        return folder.resolve("draft.docx");
    }

    @BeforeAll
    static void write() throws IOException {
        new ReportWord(CATALOGUE).write(DRAFT, draft());
        blocks = ReportBlocks.of(
                        new ReportMonth(CATALOGUE, DRAFT), new NarrativeText(CATALOGUE.files(), CATALOGUE.messages()))
                .all();
    }

    private static XWPFDocument open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XWPFDocument(in);
        }
    }

    private static List<String> texts(XWPFDocument document, String style) {
        return document.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    private static List<String> texts(Kind kind) {
        return blocks.stream()
                .filter(block -> block.kind() == kind)
                .map(ReportBlock::text)
                .toList();
    }

    private static void write(List<ReportBlock> some, Path file) throws IOException {
        new ReportWord(CATALOGUE)
                .write(ReportHead.of(CATALOGUE, DRAFT), PERIOD, new ReportBlocks(some, List.of(), List.of()), file);
    }

    @Test
    void same_month_gives_the_same_bytes() throws IOException {
        Path again = folder.resolve("again.docx");
        new ReportWord(CATALOGUE).write(DRAFT, again);

        assertThat(again).hasSameBinaryContentAs(draft());
    }

    @Test
    void places_are_shaded_as_the_note_below_says() throws IOException {
        try (XWPFDocument document = open(draft())) {
            List<String> colours = document.getTables().stream()
                    .filter(table -> table.getRow(0).getCell(2).getText().contains("位次"))
                    .flatMap(table -> table.getRows().stream())
                    .skip(1)
                    .map(row -> String.valueOf(row.getCell(1).getColor()))
                    .toList();

            assertThat(colours).hasSize(20).contains("B4B4B4", "DCDCDC", "null").doesNotContain("FFFFFF");
        }
    }

    @Test
    void headings_paragraphs_captions_tables_and_notes_are_those_of_the_report() throws IOException {
        try (XWPFDocument document = open(draft())) {
            assertThat(texts(document, "Heading1"))
                    .isEqualTo(texts(Kind.HEADING1))
                    .contains("摘要", "一、党建引领", "十、重述情况", "十二、报送与数据质量");
            assertThat(texts(document, "Heading2"))
                    .isEqualTo(texts(Kind.HEADING2))
                    .contains("报送情况", "审核情况");
            assertThat(texts(document, "BodyText"))
                    .isEqualTo(texts(Kind.PARAGRAPH))
                    .hasSizeGreaterThan(20);
            assertThat(texts(document, "Caption"))
                    .containsAll(texts(Kind.CAPTION))
                    .hasSameSizeAs(document.getTables());
            assertThat(texts(document, "TableNote")).isEqualTo(texts(Kind.NOTE));
            List<ReportTable> tables = blocks.stream()
                    .filter(block -> block.kind() == Kind.TABLE)
                    .flatMap(block -> block.table().stream())
                    .toList();
            assertThat(document.getTables()).hasSameSizeAs(tables).hasSizeGreaterThan(20);
            for (int i = 0; i < tables.size(); i++) {
                assertThat(document.getTables().get(i).getRows())
                        .as(tables.get(i).shape())
                        .hasSize(tables.get(i).rows().size() + 1);
            }
        }
    }

    @Test
    void headings_have_outline_levels_and_the_text_is_indented_by_two_characters() throws IOException {
        try (XWPFDocument document = open(draft())) {
            assertThat(level(document, "Heading1")).isZero();
            assertThat(level(document, "Heading2")).isEqualTo(1);
            var body = document.getStyles().getStyle("BodyText").getCTStyle();
            assertThat(body.getPPr().getInd().getFirstLineChars()).isEqualTo(200);
            assertThat(body.getPPr().getSpacing().getLine()).hasToString("579");
        }
    }

    private static int level(XWPFDocument document, String style) {
        return document.getStyles()
                .getStyle(style)
                .getCTStyle()
                .getPPr()
                .getOutlineLvl()
                .getVal()
                .intValue();
    }

    @Test
    void each_page_says_that_the_data_are_a_sample_and_a_draft_and_has_its_number_outside() throws IOException {
        try (XWPFDocument document = open(draft())) {
            assertThat(document.getHeaderList())
                    .hasSize(6)
                    .allSatisfy(header -> assertThat(header.getText()).contains("样例数据，非真实统计", "草案 · 2021年4月 · 第1版"));
            assertThat(document.getFooterList())
                    .extracting(footer ->
                            footer.getParagraphs().get(0).getAlignment().name())
                    .containsOnly("RIGHT", "LEFT");
            assertThat(document.getFooterList())
                    .allSatisfy(footer -> assertThat(footer.getText().strip()).isEqualTo("— 1 —"));
            assertThat(texts(document, "DraftMark")).containsExactly("草　案　报送或核实尚未完成，数字不得引用");
        }
    }

    @Test
    void it_says_what_it_is_and_nothing_of_clock_user_or_machine() throws IOException {
        try (XWPFDocument document = open(draft())) {
            var core = document.getProperties().getCoreProperties();
            assertThat(core.getTitle()).isEqualTo("清水县乡村治理试点工作进展情况统计报告（2021年4月）");
            assertThat(core.getUnderlyingProperties().getLanguageProperty()).contains("zh-CN");
            assertThat(core.getCreated().toInstant()).isEqualTo("2021-05-01T00:00:00Z");
            assertThat(core.getModified().toInstant()).isEqualTo("2021-05-01T00:00:00Z");
        }
        try (ZipFile zip = new ZipFile(draft().toFile())) {
            assertThat(zip.stream().map(entry -> entry.getLastModifiedTime()).collect(Collectors.toSet()))
                    .hasSize(1);
            assertThat(text(zip, "word/document.xml")).doesNotContain("rsid", "w:instr", "hyperlink");
            assertThat(text(zip, "word/fontTable.xml")).contains("方正小标宋简体", "华文中宋");
            assertThat(zip.stream().map(entry -> entry.getName()).toList())
                    .noneMatch(name -> name.contains("vba") || name.contains("embeddings"));
        }
    }

    private static String text(ZipFile zip, String name) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void the_page_is_that_of_an_official_document() throws IOException {
        try (XWPFDocument document = open(draft())) {
            CTSectPr section = document.getDocument().getBody().getSectPr();
            assertThat(List.of(
                            section.getPgSz().getW(),
                            section.getPgSz().getH(),
                            section.getPgMar().getTop(),
                            section.getPgMar().getLeft()))
                    .extracting(Object::toString)
                    .containsExactly("11906", "16838", "2098", "1588");
        }
        // 156 by 225 mm, in twentieths of a point
        assertThat(WordPage.UPRIGHT.textWidth()).isBetween(8_840, 8_848);
        assertThat(WordPage.UPRIGHT.height() - WordPage.UPRIGHT.top() - WordPage.UPRIGHT.bottom())
                .isBetween(12_752, 12_760);
        assertThat(WordPage.LYING.textWidth()).isBetween(13_750, 13_760);
    }

    @Test
    void the_header_of_a_table_stands_on_every_page_and_no_row_is_broken() throws IOException {
        try (XWPFDocument document = open(draft())) {
            for (XWPFTable table : document.getTables()) {
                assertThat(table.getRow(0).isRepeatHeader()).isTrue();
                assertThat(table.getRows()).allMatch(XWPFTableRow::isCantSplitRow);
            }
        }
    }

    @Test
    void the_layout_of_every_shape_can_be_followed() throws IOException {
        TableLayouts layouts = new TableLayouts(CATALOGUE.files(), CATALOGUE.messages());
        for (ReportBlock block : blocks) {
            if (block.kind() == Kind.TABLE) {
                ReportTable table = block.table().orElseThrow();
                TableLayout layout = layouts.of(table);
                TreeSet<String> fields = new TreeSet<>();
                table.rows().forEach(row -> fields.addAll(row.keySet()));
                // the colour of a cell and a drawn line are no text
                fields.removeIf(field -> field.matches("h\\d+") || field.equals(ReportHeadline.TREND));
                assertThat(layout.columns())
                        .as(table.shape())
                        .extracting(TableLayout.Column::field)
                        .containsExactlyInAnyOrderElementsOf(fields);
                assertThat(layout.columns())
                        .as(table.shape())
                        .noneMatch(column -> column.head().contains("{") || fields.contains(column.head()));
            }
        }
    }

    @Test
    void a_table_of_an_unknown_shape_is_written_plain() throws IOException {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i <= 11; i++) {
            row.put("c" + i, i == 0 ? "=1+1" : "数" + i);
        }
        ReportTable table = new ReportTable("no-such-shape", List.of("甲", "乙"), List.of(row, Map.of("c0", "-2")));
        Path file = folder.resolve("plain.docx");
        ReportTable empty = new ReportTable("no-such-shape", List.of(), List.of());
        write(
                List.of(
                        new ReportBlock(Kind.TABLE, "", Optional.of(table), Optional.empty()),
                        new ReportBlock(Kind.CAPTION, "@表", Optional.empty(), Optional.empty()),
                        new ReportBlock(Kind.TABLE, "", Optional.of(empty), Optional.empty())),
                file);

        try (XWPFDocument document = open(file)) {
            XWPFTable written = document.getTables().get(0);
            assertThat(written.getRow(0).getTableCells())
                    .extracting(cell -> cell.getText())
                    .startsWith("甲", "乙", "c2", "c3");
            assertThat(written.getRow(1).getTableCells())
                    .extracting(cell -> cell.getText())
                    .startsWith("=1+1", "数1", "数2")
                    .endsWith("数10", "数11");
            assertThat(written.getRow(2).getCell(0).getText()).isEqualTo("-2");
            assertThat(texts(document, "Caption")).containsExactly("@表");
            assertThat(document.getTables().get(1).getRow(0).getTableCells()).hasSize(1);
        }
    }

    @Test
    void the_annex_lies_between_a_letter_and_an_imprint_that_stand() throws IOException {
        try (XWPFDocument document = open(draft())) {
            List<CTSectPr> sections = document.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getCTP().isSetPPr()
                            && paragraph.getCTP().getPPr().isSetSectPr())
                    .map(paragraph -> paragraph.getCTP().getPPr().getSectPr())
                    .toList();
            assertThat(sections)
                    .extracting(section -> section.getPgSz().getW().toString())
                    .containsExactly("11906", "16838");
            assertThat(document.getDocument().getBody().getSectPr().getPgSz().getW())
                    .hasToString("11906");
            assertThat(texts(document, "AnnexNumber")).startsWith("附件1");
            assertThat(texts(document, "Imprint")).hasSize(2);
            // at the foot of the page, in one frame with the line between
            List<XWPFParagraph> framed = document.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getCTP().isSetPPr()
                            && paragraph.getCTP().getPPr().isSetFramePr())
                    .toList();
            assertThat(framed).extracting(XWPFParagraph::getStyle).containsExactly("Imprint", "ImprintRule", "Imprint");
            assertThat(framed)
                    .extracting(paragraph -> paragraph.getCTP().getPPr().getFramePr())
                    .allSatisfy(frame -> assertThat(frame.xmlText()).contains("yAlign=\"bottom\"", "w:w=\"8844\""));
            assertThat(texts(document, "LetterNumber"))
                    .singleElement()
                    .asString()
                    .contains("\t签发人");
        }
    }

    @Test
    void styles_that_cannot_be_used_are_named() {
        assertThatThrownBy(() -> new WordForm(changed("w:styleId=\"Heading2\"", "w:styleId=\"二级\""), messages()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("templates/reports/word-styles.xml")
                .hasMessageContaining("Heading2");
        assertThatThrownBy(() -> new WordForm(changed("</w:docDefaults>", ""), messages()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("templates/reports/word-styles.xml");
    }

    private static Messages messages() {
        return CATALOGUE.messages();
    }

    private static TemplateFiles changed(String old, String with) {
        SortedMap<String, byte[]> files = TemplateFiles.packed().all();
        String file = "reports/" + WordForm.STYLES;
        String text = new String(files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
        assertThat(text).contains(old);
        files.put(file, text.replace(old, with).getBytes(StandardCharsets.UTF_8));
        return new TemplateFiles(files);
    }
}
