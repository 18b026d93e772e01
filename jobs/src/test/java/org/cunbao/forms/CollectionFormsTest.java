package org.cunbao.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cunbao.MonthFixture;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.County;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.domain.Figures;
import org.cunbao.domain.FormEntries;
import org.cunbao.domain.Layer;
import org.junit.jupiter.api.Test;

class CollectionFormsTest {

    private static final YearMonth MAY = YearMonth.of(2021, 5);
    private static final Catalogue CATALOGUE = MonthFixture.catalogue();
    private static final Figures APRIL = MonthFixture.month(CATALOGUE, MAY.minusMonths(1), List.of(), List.of())
            .figures();
    private static final Area VILLAGE = CATALOGUE.areas().find("620521100012").orElseThrow();
    private static final Area TOWNSHIP = CATALOGUE.areas().find("620521100000").orElseThrow();
    private static final Area DEPARTMENT = CATALOGUE.areas().find("620521D01").orElseThrow();

    private final CollectionForms forms = new CollectionForms(CATALOGUE);

    private byte[] blank(Area unit) {
        return forms.workbook(unit, MAY, Optional.of(APRIL), Map.of());
    }

    private FormReader form(Area unit) {
        return FormReader.sheet(blank(unit), CATALOGUE.form(unit.kind()).sheet());
    }

    private FormReader roster() {
        return FormReader.sheet(blank(TOWNSHIP), "村级汇总填报");
    }

    @Test
    void file_names_lead_to_the_township_of_a_village() {
        assertThat(forms.fileName(VILLAGE, MAY)).isEqualTo("永清镇/620521100012 马沟村.xlsx");
        assertThat(forms.fileName(TOWNSHIP, MAY)).isEqualTo("乡镇/620521100000 永清镇.xlsx");
        assertThat(forms.fileName(DEPARTMENT, MAY)).isEqualTo("县直部门/620521D01 县委组织部.xlsx");
        assertThatThrownBy(() -> forms.fileName(CATALOGUE.county().area(), MAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void identity_stands_as_text_beside_its_labels() {
        for (Area unit : List.of(VILLAGE, TOWNSHIP, DEPARTMENT)) {
            identity(form(unit), CATALOGUE.form(unit.kind()).number(), unit);
        }
        identity(roster(), "XCZL01", TOWNSHIP);
    }

    private static void identity(FormReader sheet, String number, Area unit) {
        Map.of(
                        "表号", number,
                        "表式版本", "2021.1",
                        "报告期", "2021-05",
                        "填报单位代码", unit.code(),
                        "填报单位名称", unit.name(),
                        "制定机关", "【待填：制定机关】",
                        "批准文号", "【待填：批准文号】",
                        "有效期至", "【待填：有效期至】")
                .forEach((label, value) -> {
                    assertThat(sheet.beside(label).getCellType()).isEqualTo(CellType.STRING);
                    assertThat(sheet.beside(label).getStringCellValue()).isEqualTo(value);
                });
    }

    @Test
    void a_form_has_one_row_for_each_indicator_of_its_unit() {
        for (Area unit : List.of(VILLAGE, TOWNSHIP, DEPARTMENT)) {
            FormReader sheet = form(unit);
            for (Indicator indicator : CATALOGUE.indicators().ofForm(unit, MAY)) {
                assertThat(sheet.at(indicator.code(), "指标名称").toString()).isEqualTo(indicator.name());
                assertThat(sheet.at(indicator.code(), "计量单位").toString()).isEqualTo(indicator.unit());
            }
        }
        FormReader township = form(TOWNSHIP);
        assertThat(township.find("A13").getRowIndex())
                .isGreaterThan(township.find("所辖村合计（控制数）").getRowIndex())
                .isGreaterThan(township.find("E06").getRowIndex());
    }

    @Test
    void only_entry_cells_explanations_and_signatures_are_unlocked() {
        FormReader sheet = form(VILLAGE);
        List<Indicator> indicators = CATALOGUE.indicators().ofForm(VILLAGE, MAY);
        Stream<XSSFCell> entries = indicators.stream()
                .flatMap(indicator -> indicator.entryCells().stream())
                .map(cell -> sheet.at(cell.indicator(), cell.column().caption()));
        Stream<XSSFCell> explanations = indicators.stream().map(indicator -> sheet.at(indicator.code(), "说明"));
        Stream<XSSFCell> signatures =
                CATALOGUE.form(VILLAGE.kind()).signatures().stream().flatMap(caption -> merged(sheet, caption));
        assertThat(sheet.sheet().getProtect()).isTrue();
        assertThat(sheet.sheet().getCTWorksheet().getSheetProtection().isSetPassword())
                .isFalse();
        sheet.hasOnlyUnlocked(Stream.of(entries, explanations, signatures)
                .flatMap(cells -> cells)
                .toList());
    }

    private static Stream<XSSFCell> merged(FormReader sheet, String caption) {
        XSSFCell first = sheet.beside(caption);
        return sheet.sheet().getMergedRegions().stream()
                .filter(range -> range.isInRange(first))
                .flatMap(range -> Stream.iterate(range.getFirstColumn(), c -> c <= range.getLastColumn(), c -> c + 1))
                .map(column -> first.getRow().getCell(column));
    }

    @Test
    void last_month_stands_in_locked_columns_only_and_nothing_in_entry_cells() {
        FormReader sheet = form(VILLAGE);
        int shown = 0;
        for (Indicator indicator : CATALOGUE.indicators().ofForm(VILLAGE, MAY)) {
            for (CellKey cell : indicator.cells()) {
                XSSFCell last = sheet.at(indicator.code(), "上月" + cell.column().caption());
                String expected = APRIL.value(Layer.REPORTED, VILLAGE.code(), cell)
                        .number()
                        .map(number -> indicator.isFlag() ? number.signum() == 0 ? "否" : "是" : number.toPlainString())
                        .orElse("");
                assertThat(FormReader.text(last)).isEqualTo(expected);
                assertThat(last.getCellStyle().getLocked()).isTrue();
                shown += expected.isEmpty() ? 0 : 1;
            }
        }
        assertThat(shown).isGreaterThan(50);
        for (FormReader reader : List.of(sheet, form(TOWNSHIP), form(DEPARTMENT), roster())) {
            assertThat(reader.cells())
                    .filteredOn(cell -> !cell.getCellStyle().getLocked())
                    .allSatisfy(cell -> assertThat(FormReader.text(cell)).isEmpty());
        }
    }

    @Test
    void the_first_month_has_no_columns_for_last_month() {
        byte[] workbook = forms.workbook(VILLAGE, MAY, Optional.empty(), Map.of());
        assertThat(FormReader.sheet(workbook, "村级月报").cells())
                .noneMatch(cell -> FormReader.text(cell).startsWith("上月"));
        assertThatThrownBy(() -> forms.workbook(VILLAGE, MAY.plusMonths(1), Optional.of(APRIL), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_entry_cell_is_guarded() {
        FormReader sheet = form(VILLAGE);
        for (Indicator indicator : CATALOGUE.indicators().ofForm(VILLAGE, MAY)) {
            for (Column column : indicator.columns()) {
                XSSFDataValidation check = sheet.validation(sheet.at(indicator.code(), column.caption()))
                        .orElseThrow();
                assertThat(check.getValidationConstraint().getValidationType())
                        .isEqualTo(indicator.isFlag() ? ValidationType.LIST : ValidationType.FORMULA);
                assertThat(check.getPromptBoxText() == null ? "" : check.getPromptBoxText())
                        .isEqualTo(indicator.note());
            }
        }
        XSSFDataValidation adjustment = sheet.validation(sheet.at("A10", "调整")).orElseThrow();
        assertThat(adjustment.getPromptBoxText()).contains("累计＝上月累计＋本月＋调整");
        assertThat(formula(sheet, "A10", "调整")).contains(",2)").doesNotContain(">=0");
        assertThat(sheet.validation(sheet.at("A13", "调整"))).isEmpty();
        assertThat(formula(sheet, "A02", "期末")).isEqualTo("\"是,否,不适用\"");
        String place = FormReader.place(sheet.at("A10", "本月"));
        String address = place.substring(place.indexOf('!') + 1).replace("$", "");
        assertThat(formula(sheet, "A10", "本月"))
                .startsWith(
                        "IF(ISNUMBER(" + address + "),AND(" + address + ">=0," + address + "=ROUND(" + address + ",2))")
                .contains(address + "=\"不适用\"", address + "=\"N/A\"");
    }

    private static String formula(FormReader sheet, String code, String column) {
        return sheet.validation(sheet.at(code, column))
                .orElseThrow()
                .getValidationConstraint()
                .getFormula1();
    }

    @Test
    void a_roster_has_a_locked_row_for_each_village_and_guarded_columns() {
        FormReader sheet = roster();
        List<Area> villages = CATALOGUE.areas().of(VILLAGE.kind(), TOWNSHIP.code(), MAY);
        int keys = sheet.find("A01.本月").getRowIndex();
        for (int i = 0; i < villages.size(); i++) {
            var row = sheet.sheet().getRow(keys + 1 + i);
            assertThat(row.getCell(0).getStringCellValue())
                    .isEqualTo(villages.get(i).code());
            assertThat(row.getCell(1).getStringCellValue())
                    .isEqualTo(villages.get(i).name());
            assertThat(row.getCell(0).getCellStyle().getLocked()).isTrue();
            for (Indicator indicator : CATALOGUE.indicators().ofForm(VILLAGE, MAY)) {
                for (CellKey cell : indicator.cells()) {
                    XSSFCell entry = row.getCell(sheet.find(cell.toString()).getColumnIndex());
                    assertThat(entry.getCellStyle().getLocked()).isFalse();
                    assertThat(sheet.validation(entry)).isPresent();
                }
            }
        }
        assertThat(sheet.sheet().getLastRowNum()).isEqualTo(keys + villages.size() + 2);
        assertThat(sheet.find("A01.说明").getColumnIndex())
                .isGreaterThan(sheet.find("G14.累计").getColumnIndex());
        assertThat(sheet.sheet().getPaneInformation().getHorizontalSplitPosition())
                .isEqualTo((short) (keys + 1));
        assertThat(sheet.sheet().getPaneInformation().getVerticalSplitPosition())
                .isEqualTo((short) 2);
        assertThat(sheet.sheet().getPrintSetup().getLandscape()).isTrue();
    }

    @Test
    void a_form_is_set_up_for_printing() {
        FormReader reader = form(VILLAGE);
        var sheet = reader.sheet();
        int head = reader.find("指标名称").getRowIndex();
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) (head + 1));
        assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(head);
        assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
        assertThat(sheet.getPrintSetup().getLandscape()).isFalse();
        assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 2);
        assertThat(sheet.getFooter().getRight()).isEqualTo("第 &P 页　共 &N 页");
        assertThat(sheet.getFooter().getLeft()).contains("永清镇马沟村").doesNotContain("{");
        assertThat(sheet.getWorkbook().getPrintArea(0)).endsWith("$A$1:$K$" + (sheet.getLastRowNum() + 1));
    }

    @Test
    void sample_data_is_marked_on_every_sheet_and_page_and_real_data_never() {
        isMarked(forms, true);
        County county = CATALOGUE.county();
        County real = new County(county.area(), county.city(), county.province(), false);
        isMarked(
                new CollectionForms(new Catalogue(
                        real,
                        CATALOGUE.areas(),
                        CATALOGUE.indicators(),
                        CATALOGUE.forms(),
                        CATALOGUE.opening(),
                        CATALOGUE.rules(),
                        CATALOGUE.waivers(),
                        CATALOGUE.published(),
                        CATALOGUE.report(),
                        CATALOGUE.packet(),
                        CATALOGUE.schedule(),
                        CATALOGUE.retention(),
                        CATALOGUE.book(),
                        CATALOGUE.periodWords(),
                        CATALOGUE.messages(),
                        CATALOGUE.files())),
                false);
    }

    private static void isMarked(CollectionForms forms, boolean marked) {
        byte[] workbook = forms.workbook(TOWNSHIP, MAY, Optional.empty(), Map.of());
        String mark = CATALOGUE.messages().text("synthetic");
        for (String name : List.of("乡镇月报", "村级汇总填报")) {
            FormReader sheet = FormReader.sheet(workbook, name);
            assertThat(sheet.cells().stream().anyMatch(cell -> cell.toString().equals(mark)))
                    .isEqualTo(marked);
            assertThat(sheet.sheet().getHeader().getCenter()).isEqualTo(marked ? mark : "");
            assertThat(sheet.sheet().getFooter().getCenter()).isEqualTo(marked ? mark : "");
        }
    }

    @Test
    void threads_writing_at_once_give_the_same_bytes_as_one() {
        List<Area> units = CATALOGUE.areas().of(VILLAGE.kind(), MAY).subList(0, 8);
        List<byte[]> alone = units.stream().map(this::blank).toList();
        assertThat(units.parallelStream().map(this::blank).toList())
                .usingElementComparator(Arrays::compare)
                .isEqualTo(alone);
    }

    @Test
    void widths_are_declared_from_left_to_right_as_excel_wants_them() {
        for (FormReader reader : List.of(form(VILLAGE), roster())) {
            assertThat(reader.sheet().getCTWorksheet().getColsArray(0).getColList())
                    .isSortedAccordingTo(Comparator.comparing(col -> col.getMin()));
        }
    }

    @Test
    void the_hint_about_zero_stands_on_every_sheet() {
        for (FormReader reader : List.of(form(VILLAGE), form(TOWNSHIP), form(DEPARTMENT), roster())) {
            assertThat(reader.cells()).anyMatch(cell -> cell.toString().contains("没有发生填 0，不得留空"));
        }
    }

    @Test
    void equal_arguments_give_equal_bytes() throws InterruptedException {
        byte[] first = blank(TOWNSHIP);
        // ZIP stamps and document properties count in seconds
        Thread.sleep(2100);
        assertThat(new CollectionForms(CATALOGUE).workbook(TOWNSHIP, MAY, Optional.of(APRIL), Map.of()))
                .isEqualTo(first);
        try (XSSFWorkbook workbook = FormReader.open(first)) {
            assertThat(workbook.getProperties().getCoreProperties().getCreator())
                    .isEqualTo("CunBao 村报");
            assertThat(workbook.getProperties().getCoreProperties().getCreated().toInstant())
                    .hasToString("2021-05-01T00:00:00Z");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void entries_of_villages_fill_the_roster_of_their_township() {
        FormEntries village = new FormEntries(
                Map.of(new CellKey("A01", Column.MONTH), "3", new CellKey("A02", Column.END), "是"),
                Map.of("A01", "1-2 月补报"));
        FormEntries own = new FormEntries(Map.of(new CellKey("B01", Column.END), "约 5"), Map.of());
        byte[] workbook =
                forms.workbook(TOWNSHIP, MAY, Optional.empty(), Map.of(VILLAGE.code(), village, TOWNSHIP.code(), own));
        FormReader roster = FormReader.sheet(workbook, "村级汇总填报");
        assertThat(FormReader.text(roster.at(VILLAGE.code(), "A01.本月"))).isEqualTo("3");
        assertThat(roster.at(VILLAGE.code(), "A01.本月").getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(roster.at(VILLAGE.code(), "A02.期末").toString()).isEqualTo("是");
        assertThat(roster.at(VILLAGE.code(), "A01.说明").toString()).isEqualTo("1-2 月补报");
        assertThat(roster.at(VILLAGE.code(), "A01.累计").toString()).isEmpty();
        assertThat(FormReader.sheet(workbook, "乡镇月报").at("B01", "期末").toString())
                .isEqualTo("约 5");
    }
}
