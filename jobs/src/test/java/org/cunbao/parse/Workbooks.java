package org.cunbao.parse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Form;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.parse.file.Address;

/** Writes forms as an office would deliver them. */
final class Workbooks {

    static final List<String> HEADER = List.of("序号", "指标名称", "代码", "计量单位", "上月本月", "本月", "累计", "期末", "说明");
    static final int FIRST = 8;

    private Workbooks() {}

    /** The cells of a form as {@code [row][column]} texts, in the layout that is handed out. */
    static List<List<String>> form(Area unit, Map<String, String> values) {
        Form form = Reading.CATALOGUE.form(unit.kind());
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(form.title()));
        rows.add(List.of("表号：", "", form.number(), "", "表式版本：", form.version()));
        rows.add(List.of("报告期：", "2021-04"));
        rows.add(List.of("填报单位代码：", unit.code(), "", "填报单位名称：", "", unit.name()));
        rows.add(List.of());
        rows.add(List.of(form.hint()));
        rows.add(HEADER);
        int number = 1;
        for (Indicator indicator : Reading.CATALOGUE.indicators().ofForm(unit, Reading.APRIL)) {
            List<String> row = new ArrayList<>(
                    List.of(String.valueOf(number++), indicator.name(), indicator.code(), indicator.unit(), "99"));
            for (String column : HEADER.subList(5, 8)) {
                boolean asked = indicator.columns().stream()
                        .anyMatch(own -> own.caption().equals(column));
                String standard = !asked ? "" : indicator.isFlag() ? "是" : "7";
                row.add(values.getOrDefault(indicator.code() + "." + column, standard));
            }
            row.add(values.getOrDefault(indicator.code() + ".说明", ""));
            rows.add(row);
        }
        rows.add(List.of("单位负责人：", "王某", "填表人：", "李某", "", "联系电话：", "13800000000"));
        return rows;
    }

    static List<List<String>> roster(Area township, List<List<String>> rows) {
        Form form = Reading.CATALOGUE.form(AreaKind.VILLAGE);
        List<String> keys = new ArrayList<>(List.of("填报单位代码", "填报单位名称"));
        keys().forEach(key -> keys.add(key.toString()));
        keys.add("A01.说明");
        List<List<String>> all = new ArrayList<>();
        all.add(List.of("表号", form.number(), "表式版本", form.version(), "报告期", "2021-04"));
        all.add(List.of("填报单位代码", township.code(), "填报单位名称", township.name()));
        all.add(List.of("", "", "调整优化村党组织书记"));
        all.add(keys);
        all.addAll(rows);
        all.add(List.of("单位负责人：", "王某", "联系电话：", "13800000000"));
        return all;
    }

    static List<CellKey> keys() {
        return Reading.CATALOGUE.indicators().of(Reading.APRIL).stream()
                .filter(indicator -> indicator.form() == AreaKind.VILLAGE)
                .flatMap(indicator -> indicator.cells().stream())
                .toList();
    }

    /** A roster row with one value in all columns of numbers. */
    static List<String> rosterRow(Area village, String value) {
        List<String> row = new ArrayList<>(List.of(village.code(), village.name()));
        keys().forEach(key -> row.add(
                value.isEmpty()
                        ? ""
                        : Reading.CATALOGUE
                                        .indicators()
                                        .find(key.indicator())
                                        .orElseThrow()
                                        .isFlag()
                                ? "否"
                                : value));
        row.add(value.isEmpty() ? "" : "因为" + value);
        return row;
    }

    /** One sheet; texts that are plain numbers become number cells, but for codes. */
    static byte[] xlsx(String sheet, List<List<String>> rows) throws IOException {
        StringBuilder data = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            data.append("<row r=\"").append(r + 1).append("\">");
            for (int c = 0; c < rows.get(r).size(); c++) {
                data.append(cell(Address.letters(c + 1) + (r + 1), rows.get(r).get(c)));
            }
            data.append("</row>");
        }
        return Zips.form(sheet, data.toString());
    }

    private static String cell(String address, String text) {
        if (text.isEmpty()) {
            return "";
        }
        String start = "<c r=\"" + address + "\"";
        return isNumber(text)
                ? start + "><v>" + Double.parseDouble(text) + "</v></c>"
                : start + " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + Zips.escaped(text) + "</t></is></c>";
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d{1,9}(\\.\\d+)?") && !text.startsWith("2021.");
    }

    static byte[] xlsx(Map<String, List<List<String>>> sheets, Consumer<XSSFWorkbook> change) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new HashMap<>(sheets)
                    .entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .forEach(entry -> write(workbook.createSheet(entry.getKey()), entry.getValue()));
            change.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void write(Sheet sheet, List<List<String>> rows) {
        for (int r = 0; r < rows.size(); r++) {
            var row = sheet.createRow(r);
            for (int c = 0; c < rows.get(r).size(); c++) {
                String text = rows.get(r).get(c);
                if (isNumber(text)) {
                    row.createCell(c).setCellValue(Double.parseDouble(text));
                } else if (!text.isEmpty()) {
                    row.createCell(c).setCellValue(text);
                }
            }
        }
    }

    /** As a spreadsheet program writes it, with shared texts and formats. */
    static byte[] village(Map<String, String> values) throws IOException {
        return xlsx(Map.of("村级月报", form(Reading.village(0), values)), workbook -> {});
    }
}
