package org.cunbao.report.workbook;

import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.BookBlank;
import org.cunbao.catalogue.BookBlock;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Value;
import org.cunbao.report.workbook.Content.Look;

/** One figure a row: the members of a group side by side, looked up in their sheets, their total, the county. */
final class MemberRows implements Rows {

    private final Book book;
    private final BookBlock block;
    private final Area group;
    private final Names names;
    private final List<Area> members;
    private final List<CellKey> cells;

    MemberRows(Book book, BookBlock block, Area group, Names names) {
        this.book = book;
        this.block = block;
        this.group = group;
        this.names = names;
        this.members = book.members(block, group);
        this.cells = members.isEmpty()
                ? List.of()
                : book.indicators(block.members()).stream()
                        .flatMap(indicator -> indicator.cells().stream())
                        .toList();
    }

    @Override
    public int count() {
        return cells.size();
    }

    /** What heads the column of a member. */
    Content head(String field, Spot spot) {
        int member = spot.shows().member();
        if (member < 0 || member >= members.size()) {
            return Content.Words.NONE;
        }
        Area area = members.get(member);
        return new Content.Words(field.equals("代码") ? area.code() : area.name());
    }

    @Override
    public Content get(int index, String field, Spot spot) {
        CellKey cell = cells.get(index);
        Indicator indicator = book.indicator(cell);
        Coverage coverage = book.result().figures().coverage(Layer.TOTAL, group.code(), cell);
        return switch (field) {
            case "指标栏" -> new Content.Words(book.names().of(cell));
            case "指标" -> new Content.Words(indicator.name());
            case "单位" -> new Content.Words(indicator.unit());
            case BookBlank.FIGURE -> member(cell, indicator, spot);
            case "合计" -> total(cell, Book.total(indicator, coverage.isComplete()), spot);
            case "已报应报" -> new Content.Mark(coverage.toString(), Book.total(indicator, coverage.isComplete()));
            case "全县" -> county(cell, indicator);
            default -> throw new IllegalArgumentException(field);
        };
    }

    private Content member(CellKey cell, Indicator indicator, Spot spot) {
        int member = spot.shows().member();
        if (member < 0 || member >= members.size()) {
            return Content.Words.NONE;
        }
        BookBlock from = block == BookBlock.VILLAGE_MEMBER ? BookBlock.VILLAGE : BookBlock.TOWNSHIP;
        // a township's own figure stands on its sheet as consolidated from one unit
        Layer layer = block.members() == AreaKind.VILLAGE ? Layer.REPORTED : Layer.TOTAL;
        Value value = book.result().figures().value(layer, members.get(member).code(), cell);
        String codes = spot.page().sheet().lines().stream()
                .filter(line -> line.block() == block && line.heads())
                .filter(line -> line.texts().values().stream().anyMatch(new BookBlank(block, "代码").toString()::equals))
                .map(line -> CellReference.convertNumToColString(spot.column()) + "$"
                        + (spot.page().firstRow(line.row()) + 1))
                .findFirst()
                .orElseThrow();
        return new Content.Total(
                "INDEX(" + Names.of(from, cell.toString()) + ",MATCH(" + codes + "," + Names.of(from, "代码") + ",0))",
                value,
                book.words().mark(value),
                Book.reported(indicator));
    }

    private Content total(CellKey cell, Look look, Spot spot) {
        List<Integer> columns = spot.page().columnsOf(block, BookBlank.FIGURE);
        String range = new CellReference(spot.row(), columns.get(0)).formatAsString() + ":"
                + new CellReference(spot.row(), columns.get(members.size() - 1)).formatAsString();
        return book.sum("COUNT(" + range + ")", "SUM(" + range + ")", cell, book.total(group, cell), look);
    }

    private Content county(CellKey cell, Indicator indicator) {
        Area county = book.catalogue().areas().county();
        Value value = book.total(county, cell);
        Look look = Book.total(indicator, book.isComplete(county, cell));
        String name = Names.of(BookBlock.COUNTY_ROW, cell.toString());
        return names.has(name)
                ? new Content.Total(name, value, book.words().mark(value), look)
                : book.figure(value, look);
    }
}
