package org.cunbao.report.workbook;

import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Value;
import org.cunbao.report.table.Words;

/** The members of a group side by side, looked up in the sheets of villages and townships, their total, the county. */
final class GroupSheet {

    private static final int FIRST_MEMBER = 3;

    private final Book book;
    private final Area group;
    private final Grid villages;
    private final Grid townships;

    GroupSheet(Book book, Area group, Grid villages, Grid townships) {
        this.book = book;
        this.group = group;
        this.villages = villages;
        this.townships = townships;
    }

    void write() {
        Words words = book.words();
        Page page = Page.open(
                book,
                book.sheetName(group),
                words.text("table.title.group", words.period(book.result()), group.name()));
        page.width(0, 12);
        page.width(1, 32);
        page.width(2, 9);
        int next = writeBlock(page, Page.FIRST_ROW, AreaKind.VILLAGE, villages, VillageSheet.CODES);
        writeBlock(page, next, AreaKind.TOWNSHIP, townships, TownshipSheet.CODES);
        page.freeze(Page.FIRST_ROW + 2, FIRST_MEMBER);
    }

    private int writeBlock(Page page, int headRow, AreaKind kind, Grid grid, int codes) {
        List<Area> members = book.catalogue()
                .areas()
                .members(group.code(), kind, book.result().period());
        if (members.isEmpty()) {
            return headRow;
        }
        writeHeads(page, headRow, members);
        int row = headRow + 2;
        for (Indicator indicator : book.indicators(kind)) {
            for (CellKey cell : indicator.cells()) {
                writeRow(page, row, new Line(indicator, cell, headRow + 1, grid, codes), members);
                row++;
            }
        }
        return row + 1;
    }

    private void writeHeads(Page page, int row, List<Area> members) {
        Words words = book.words();
        int last = FIRST_MEMBER + members.size();
        List<String> before = List.of(words.text("table.key"), words.text("table.indicator"), words.text("table.unit"));
        for (int column = 0; column < FIRST_MEMBER; column++) {
            page.head(row, column, "");
            page.head(row + 1, column, before.get(column));
        }
        for (int member = 0; member < members.size(); member++) {
            head(
                    page,
                    row,
                    FIRST_MEMBER + member,
                    members.get(member).name(),
                    members.get(member).code());
        }
        head(page, row, last, words.text("table.group-total", group.name()), group.code());
        head(page, row, last + 1, words.text("table.coverage-of"), "");
        head(
                page,
                row,
                last + 2,
                words.text("table.county-row"),
                book.catalogue().areas().county().code());
    }

    private static void head(Page page, int row, int column, String name, String code) {
        page.head(row, column, name);
        page.head(row + 1, column, code);
        page.width(column, 14);
    }

    /** One row of a block and where its figures are looked up. */
    private record Line(Indicator indicator, CellKey cell, int codeRow, Grid grid, int codes) {

        /** A township's own figure stands on its sheet as consolidated from one unit. */
        Layer layer() {
            return indicator.form() == AreaKind.VILLAGE ? Layer.REPORTED : Layer.TOTAL;
        }
    }

    private void writeRow(Page page, int row, Line line, List<Area> members) {
        CellKey cell = line.cell();
        int last = FIRST_MEMBER + members.size();
        page.text(row, 0, cell.toString(), book.styles().text());
        page.text(row, 1, line.indicator().name(), book.styles().text());
        page.text(row, 2, line.indicator().unit(), book.styles().text());
        for (int member = 0; member < members.size(); member++) {
            String code = CellReference.convertNumToColString(FIRST_MEMBER + member) + "$" + (line.codeRow() + 1);
            String lookup = "INDEX(" + line.grid().range(cell) + ",MATCH(" + code + ","
                    + line.grid().range(line.codes()) + ",0))";
            Value value = book.result()
                    .figures()
                    .value(line.layer(), members.get(member).code(), cell);
            page.formula(row, FIRST_MEMBER + member, lookup, value, Page.reported(line.indicator()));
        }
        String range = CellReference.convertNumToColString(FIRST_MEMBER) + (row + 1) + ":"
                + CellReference.convertNumToColString(last - 1) + (row + 1);
        Value total = book.total(group, cell);
        Coverage coverage = book.result().figures().coverage(Layer.TOTAL, group.code(), cell);
        page.formula(
                row,
                last,
                book.sum("COUNT(" + range + ")", "SUM(" + range + ")", cell, total),
                total,
                Page.total(line.indicator(), coverage.isComplete()));
        page.text(
                row,
                last + 1,
                coverage.toString(),
                book.styles().figure(Page.total(line.indicator(), coverage.isComplete())));
        Area county = book.catalogue().areas().county();
        page.formula(
                row,
                last + 2,
                townships.total(cell),
                book.total(county, cell),
                Page.total(line.indicator(), book.isComplete(county, cell)));
    }
}
