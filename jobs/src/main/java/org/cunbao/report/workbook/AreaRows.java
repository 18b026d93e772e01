package org.cunbao.report.workbook;

import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.BookBlock;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Estimate;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Value;
import org.cunbao.report.workbook.Content.Look;

/**
 * One area a row and one figure a column: villages as reported, townships added up from them, the county from those.
 */
final class AreaRows implements Rows {

    /** Counts numbers and leaves out marks; smaller than any figure. */
    private static final String ANY_NUMBER = "\">-1E+99\"";

    private final Book book;
    private final BookBlock block;
    private final List<Area> areas;
    private final Names names;

    AreaRows(Book book, BookBlock block, List<Area> areas, Names names) {
        this.book = book;
        this.block = block;
        this.areas = areas;
        this.names = names;
    }

    @Override
    public int count() {
        return areas.size();
    }

    @Override
    public Content get(int index, String field, Spot spot) {
        Area area = areas.get(index);
        return switch (field) {
            case "代码" -> new Content.Words(area.code());
            case "乡镇代码" -> new Content.Words(area.parent());
            case "乡镇" -> new Content.Words(book.catalogue().areas().nameOf(area.parent()));
            case "名称" ->
                new Content.Words(area.kind() == AreaKind.COUNTY ? book.words().text("table.county-row") : area.name());
            default ->
                spot.shows()
                        .figure()
                        .map(cell -> spot.shows().estimate() ? estimate(area, cell) : figure(area, cell, spot))
                        .orElse(Content.Words.NONE);
        };
    }

    private Content figure(Area area, CellKey cell, Spot spot) {
        Indicator indicator = book.indicator(cell);
        if (block == BookBlock.VILLAGE) {
            return book.figure(
                    book.result().figures().value(Layer.REPORTED, area.code(), cell), book.reported(area, cell));
        }
        Value value = book.total(area, cell);
        Look total = Book.total(indicator, book.isComplete(area, cell));
        String villages = Names.of(BookBlock.VILLAGE, cell.toString());
        String townships = Names.of(BookBlock.TOWNSHIP, cell.toString());
        if (block == BookBlock.COUNTY_ROW) {
            return names.has(townships)
                    ? book.sum("COUNT(" + townships + ")", "SUM(" + townships + ")", cell, value, total)
                    : book.figure(value, total);
        }
        if (indicator.form() == AreaKind.TOWNSHIP) {
            return book.figure(value, Book.reported(indicator));
        }
        if (!names.has(villages)) {
            return book.figure(value, total);
        }
        int codes = spot.page().columnsOf(block, "代码").get(0);
        String code = "$" + CellReference.convertNumToColString(codes) + (spot.row() + 1);
        String parents = Names.of(BookBlock.VILLAGE, "乡镇代码");
        return book.sum(
                "COUNTIFS(" + parents + "," + code + "," + villages + "," + ANY_NUMBER + ")",
                "SUMIFS(" + villages + "," + parents + "," + code + ")",
                cell,
                value,
                total);
    }

    private Content estimate(Area area, CellKey cell) {
        return book.estimated(book.estimate(area, cell), book.total(area, cell), book.indicator(cell));
    }

    /** Whether any area of the county has an estimate of a figure. */
    static boolean isEstimated(Book book, CellKey cell) {
        Estimate estimate = book.estimate(book.catalogue().areas().county(), cell);
        return !estimate.isEmpty();
    }
}
