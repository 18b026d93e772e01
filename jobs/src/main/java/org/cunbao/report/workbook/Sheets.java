package org.cunbao.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.BookBlank;
import org.cunbao.catalogue.BookBlock;
import org.cunbao.catalogue.BookSheet;
import org.cunbao.catalogue.BookTemplate;
import org.cunbao.report.workbook.Frame.PrintRanges;

/** The sheets of the finished workbook: those of the template, one a group of the sheet for groups, without guides. */
final class Sheets {

    /**
     * A sheet to be filled.
     *
     * @param print what the template has of it is printed
     */
    record Open(BookSheet template, XSSFSheet sheet, Optional<Area> group, PrintRanges print) {}

    private final Book book;
    private final XSSFWorkbook workbook;
    private final List<Open> all = new ArrayList<>();

    Sheets(Book book, XSSFWorkbook workbook) {
        this.book = book;
        this.workbook = workbook;
        for (int i = workbook.getNumberOfSheets() - 1; i >= 0; i--) {
            if (workbook.getSheetName(i).startsWith(BookTemplate.GUIDE)) {
                workbook.removeSheetAt(i);
            }
        }
        book.catalogue().book().sheets().forEach(this::open);
        workbook.setActiveSheet(0);
        workbook.setFirstVisibleTab(0);
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            workbook.getSheetAt(i).setSelected(i == 0);
        }
    }

    /** In the order of the workbook. */
    List<Open> all() {
        return List.copyOf(all);
    }

    private void open(BookSheet template) {
        XSSFSheet sheet = workbook.getSheet(template.name());
        PrintRanges print = PrintRanges.of(sheet);
        if (template.body(BookBlock.VILLAGE_MEMBER).isEmpty()) {
            all.add(new Open(template, sheet, Optional.empty(), print));
            return;
        }
        List<Area> groups = book.groups();
        int place = workbook.getSheetIndex(sheet);
        for (int i = 1; i < groups.size(); i++) {
            String name = name(template, groups.get(i));
            XSSFSheet copy = workbook.cloneSheet(place, name);
            workbook.setSheetOrder(name, place + i);
            all.add(new Open(template, copy, Optional.of(groups.get(i)), print));
        }
        if (groups.isEmpty()) {
            workbook.removeSheetAt(place);
        } else {
            workbook.setSheetName(place, name(template, groups.get(0)));
            all.add(all.size() - groups.size() + 1, new Open(template, sheet, Optional.of(groups.get(0)), print));
        }
    }

    /** The name on the tab as far as a sheet may carry it; with the group's id when another sheet has that name. */
    private String name(BookSheet template, Area group) {
        String filled = BookBlank.filled(template.name(), blank -> blank.field().equals("分组") ? group.name() : "");
        String name = WorkbookUtil.createSafeSheetName(filled);
        boolean free = workbook.getSheet(name) == null;
        return free
                ? name
                : WorkbookUtil.createSafeSheetName(book.words().text("table.unit.named", filled, group.code()));
    }
}
