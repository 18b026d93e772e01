package org.cunbao;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cunbao.catalogue.BookTemplate;
import org.cunbao.catalogue.TemplateFiles;

/** The template of the summary workbook as somebody has changed it. */
public final class EditedBook {

    private EditedBook() {}

    /** The packed templates with an edited workbook. */
    public static TemplateFiles with(Consumer<XSSFWorkbook> edit) {
        SortedMap<String, byte[]> files = TemplateFixture.packed();
        try (XSSFWorkbook workbook =
                        new XSSFWorkbook(new ByteArrayInputStream(files.getOrDefault(BookTemplate.FILE, new byte[0])));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            edit.accept(workbook);
            workbook.write(out);
            files.put(BookTemplate.FILE, out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TemplateFiles(files);
    }

    /** Exchanges what stands in two columns and how wide they are. */
    public static void exchange(XSSFSheet sheet, int one, int other) {
        int width = sheet.getColumnWidth(one);
        sheet.setColumnWidth(one, sheet.getColumnWidth(other));
        sheet.setColumnWidth(other, width);
        for (int i = 2; i <= sheet.getLastRowNum(); i++) {
            XSSFRow row = sheet.getRow(i);
            if (row != null) {
                String text = text(row, one);
                cell(row, one).setCellValue(text(row, other));
                cell(row, other).setCellValue(text);
            }
        }
    }

    private static XSSFCell cell(XSSFRow row, int column) {
        XSSFCell cell = row.getCell(column);
        return cell == null ? row.createCell(column) : cell;
    }

    private static String text(XSSFRow row, int column) {
        return cell(row, column).getStringCellValue();
    }

    /** The first cell of a sheet that shows a text. */
    public static XSSFCell find(XSSFSheet sheet, String text) {
        for (int i = 0; i <= sheet.getLastRowNum(); i++) {
            XSSFRow row = sheet.getRow(i);
            for (int column = 0; row != null && column < row.getLastCellNum(); column++) {
                if (row.getCell(column) != null
                        && row.getCell(column).toString().equals(text)) {
                    return row.getCell(column);
                }
            }
        }
        throw new AssertionError(sheet.getSheetName() + " does not show " + text);
    }
}
