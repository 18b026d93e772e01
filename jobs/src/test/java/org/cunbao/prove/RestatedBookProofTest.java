package org.cunbao.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cunbao.EditedBook;
import org.cunbao.MonthFixture;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.catalogue.TemplateFiles;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.Background;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.Superseded;
import org.cunbao.domain.Superseded.Cause;
import org.cunbao.domain.Superseded.UnitChange;
import org.cunbao.report.workbook.SummaryWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the workbook says of other releases: what was restated, and what the months of the year come to. */
class RestatedBookProofTest {

    private static final Catalogue CATALOGUE = MonthFixture.catalogue();
    private static final String COUNTY = CATALOGUE.areas().county().code();
    private static final CellKey FOUND = CellKey.parse("E07.本月").orElseThrow();
    private static final String LATE = "620521100206";
    private static final Figures FEBRUARY = month(2);
    private static final Figures MARCH = month(3, "620521100008");
    private static final RevisionResult APRIL = restated();

    @TempDir
    private static Path folder;

    private static Figures month(int month, String... absent) {
        return MonthFixture.month(CATALOGUE, YearMonth.of(2021, month), List.of(), List.of(absent))
                .figures();
    }

    private static RevisionResult april(String... absent) {
        return MonthFixture.month(CATALOGUE, YearMonth.of(2021, 4), List.of(), List.of(absent));
    }

    private static RevisionResult restated() {
        RevisionResult now = april();
        Figures then = april(LATE).figures();
        UnitChange change = new UnitChange(
                AreaKind.VILLAGE,
                LATE,
                Cause.ARRIVED,
                "张杨村.xlsx",
                now.figures().differencesFrom(then).stream()
                        .filter(key ->
                                key.layer() == Layer.REPORTED && key.area().equals(LATE))
                        .map(Figures.Key::cell)
                        .toList());
        return now.with(new Background(
                Optional.of(MARCH),
                List.of(FEBRUARY, MARCH),
                Optional.of(new Superseded(then, "张杨村补报", List.of(change)))));
    }

    private static Path file() {
        return folder.resolve("summary.xlsx");
    }

    @BeforeAll
    static void write() throws IOException {
        new SummaryWorkbook(CATALOGUE).write(APRIL, file());
    }

    private static Proof prove(Path workbook) throws IOException {
        return new WorkbookProof(CATALOGUE).check(workbook, APRIL);
    }

    private static Proof changed(Consumer<XSSFWorkbook> edit) throws IOException {
        Path changed = folder.resolve("changed.xlsx");
        try (InputStream in = Files.newInputStream(file());
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(changed)) {
            edit.accept(workbook);
            workbook.write(out);
        }
        return prove(changed);
    }

    private static XSSFCell right(XSSFSheet sheet, String text, int columns) {
        XSSFCell found = EditedBook.find(sheet, text);
        return found.getRow().getCell(found.getColumnIndex() + columns);
    }

    @Test
    void all_restated_figures_stand_in_their_sheet_from_the_county_down_and_are_proven() throws IOException {
        Proof proof = prove(file());

        assertThat(proof.differences()).isEmpty();
        assertThat(proof.checked()).isEqualTo(proof.printed());
        long restated = APRIL.figures()
                .differencesFrom(APRIL.background().superseded().orElseThrow().figures())
                .size();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file()))) {
            XSSFSheet sheet = workbook.getSheet("重述");
            assertThat(sheet.getLastRowNum() - 3).isEqualTo((int) restated);
            assertThat(right(sheet, "上次发布的数", 0).getRow().getRowNum()).isEqualTo(3);
            assertThat(sheet.getRow(4).getCell(2).getStringCellValue()).isEqualTo(COUNTY);
            assertThat(sheet.getRow(4).getCell(13).getStringCellValue()).isEqualTo("所辖单位的数变了");
            assertThat(sheet.getRow(4).getCell(14).getStringCellValue()).isEqualTo("永清镇张杨村");
            XSSFCell own = EditedBook.find(sheet, "张杨村.xlsx");
            assertThat(own.getRow().getCell(8).getStringCellValue()).isEqualTo("未报");
            assertThat(own.getRow().getCell(13).getStringCellValue()).isEqualTo("上次未采用，现已采用");
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A4:P" + (restated + 4));
        }
    }

    @Test
    void a_changed_restated_figure_a_lost_row_and_a_changed_sentence_are_named() throws IOException {
        assertThat(changed(book -> book.getSheet("重述").getRow(4).getCell(8).setCellValue(-1))
                        .differences())
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("summary.xlsx › 重述 › I5：写着“-1"));
        assertThat(changed(book -> book.getName("重述_代码")
                                .setRefersToFormula(
                                        "'重述'!$E$5:$E$" + book.getSheet("重述").getLastRowNum()))
                        .differences())
                .anyMatch(line -> line.startsWith("summary.xlsx › 重述：有 "));
        assertThat(changed(book -> book.getSheet("重述").getRow(2).getCell(0).setCellValue("没有重述的数"))
                        .differences())
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("summary.xlsx › 重述：没有写着“本报告取代本月第"));
    }

    @Test
    void the_first_release_of_a_month_says_that_nothing_is_restated() throws IOException {
        RevisionResult first = april();
        Path file = folder.resolve("first.xlsx");
        new SummaryWorkbook(CATALOGUE).write(first, file);

        assertThat(new WorkbookProof(CATALOGUE).check(file, first).differences())
                .isEmpty();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(workbook.getSheet("重述").getRow(2).getCell(0).getStringCellValue())
                    .isEqualTo("本月为首次发布，没有重述的数。");
            assertThat(workbook.getSheet("重述").getLastRowNum()).isEqualTo(3);
            // the months before are not known, so there is no sum either, and the sheet says so
            assertThat(right(workbook.getSheet("县级"), "E07", 5).getStringCellValue())
                    .isEqualTo("…");
            assertThat(workbook.getSheet("县级")
                            .getRow(workbook.getSheet("县级").getLastRowNum())
                            .getCell(0)
                            .getStringCellValue())
                    .contains("有的月份没有发布");
        }
    }

    @Test
    void the_months_of_the_year_are_added_up_on_the_sheet_of_the_county() throws IOException {
        BigDecimal sum = BigDecimal.ZERO;
        Coverage coverage = Coverage.NONE;
        for (Figures part : List.of(FEBRUARY, MARCH, APRIL.figures())) {
            sum = sum.add(part.value(Layer.TOTAL, COUNTY, FOUND).number().orElseThrow());
            coverage = coverage.plus(part.coverage(Layer.TOTAL, COUNTY, FOUND));
        }
        assertThat(coverage.isComplete()).isFalse();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file()))) {
            XSSFSheet county = workbook.getSheet("县级");
            assertThat(right(county, "E07", 5).getNumericCellValue()).isEqualTo(sum.doubleValue());
            assertThat(right(county, "E07", 6).getStringCellValue()).isEqualTo(coverage.toString());
            assertThat(right(county, "E07", 5).getCellStyle().getFillPattern())
                    .isEqualTo(FillPatternType.SOLID_FOREGROUND);
        }
        assertThat(changed(book -> right(book.getSheet("县级"), "E07", 5).setCellValue(1))
                        .differences())
                .singleElement()
                .satisfies(line ->
                        assertThat(line).startsWith("summary.xlsx › 县级 › F").contains("E07.本月"));
        assertThat(changed(book -> book.getSheet("县级")
                                .getRow(book.getSheet("县级").getLastRowNum())
                                .getCell(0)
                                .setCellValue("2021年2月第1版、2021年3月第1版"))
                        .differences())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("县级：没有写着“2021年4月第1版”"));
    }

    @Test
    void a_template_of_an_earlier_version_without_both_still_serves() throws IOException, InvalidTemplates {
        SortedMap<String, byte[]> files = EditedBook.with(template -> {
                    template.removeSheetAt(template.getSheetIndex("重述"));
                    XSSFSheet county = template.getSheet("县级");
                    for (String text : List.of("本年累计", "本年已报/应报", "${县级.本年累计}", "${县级.本年已报应报}", "${本年累计说明}")) {
                        EditedBook.find(county, text).setCellValue("");
                    }
                })
                .all();
        files.compute(
                "packet/province.yaml",
                (name, asked) -> new String(asked, StandardCharsets.UTF_8)
                        .replace("审核发现, 重述,", "审核发现,")
                        .getBytes(StandardCharsets.UTF_8));
        Catalogue catalogue = Catalogue.read(new TemplateFiles(files));
        Path file = folder.resolve("earlier.xlsx");
        new SummaryWorkbook(catalogue).write(APRIL, file);

        assertThat(new WorkbookProof(catalogue).check(file, APRIL).differences())
                .isEmpty();
    }
}
