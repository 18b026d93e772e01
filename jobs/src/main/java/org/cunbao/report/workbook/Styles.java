package org.cunbao.report.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cunbao.report.workbook.Content.Look;

/** The looks of the template's cells, and those made from them for figures. */
final class Styles {

    /** By what is written in them: LibreOffice numbers its own. */
    private static final Set<String> FREE = Set.of("General", "@");

    private record Wanted(short base, short format, boolean complete) {}

    private final XSSFWorkbook workbook;
    private final XSSFCellStyle lacking;
    private final Map<Wanted, XSSFCellStyle> made = new HashMap<>();

    /** @param lacking the style whose fill marks a total that lacks a unit */
    Styles(XSSFWorkbook workbook, short lacking) {
        this.workbook = workbook;
        this.lacking = workbook.getCellStyleAt(lacking);
    }

    XSSFCellStyle plain(short style) {
        return workbook.getCellStyleAt(style);
    }

    /** The template's number format, unless that is none; then by decimals. */
    XSSFCellStyle figure(short style, Look look) {
        XSSFCellStyle base = workbook.getCellStyleAt(style);
        boolean free = FREE.contains(base.getDataFormatString());
        short format = free ? workbook.createDataFormat().getFormat(format(look)) : base.getDataFormat();
        return made(new Wanted(style, format, look.complete()));
    }

    /** As the template has it, filled when a unit is lacking. */
    XSSFCellStyle mark(short style, Look look) {
        return made(new Wanted(style, workbook.getCellStyleAt(style).getDataFormat(), look.complete()));
    }

    private XSSFCellStyle made(Wanted wanted) {
        XSSFCellStyle base = workbook.getCellStyleAt(wanted.base());
        if (wanted.complete() && wanted.format() == base.getDataFormat()) {
            return base;
        }
        return made.computeIfAbsent(
                wanted,
                missing -> copy(base, style -> {
                    style.setDataFormat(missing.format());
                    if (!missing.complete()) {
                        style.setFillForegroundColor(lacking.getFillForegroundXSSFColor());
                        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                    }
                }));
    }

    private XSSFCellStyle copy(XSSFCellStyle base, Consumer<XSSFCellStyle> change) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(base);
        change.accept(style);
        return style;
    }

    private static String format(Look look) {
        if (look.flag()) {
            return "[=1]\"是\";[=0]\"否\";0";
        }
        return look.decimals() == 0 ? "#,##0" : "#,##0." + "0".repeat(look.decimals());
    }
}
