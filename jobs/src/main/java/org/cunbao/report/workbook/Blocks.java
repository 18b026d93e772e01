package org.cunbao.report.workbook;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.BookBlock;
import org.cunbao.domain.AreaKind;
import org.cunbao.report.table.CallbackTable;
import org.cunbao.report.table.CoverageTable;
import org.cunbao.report.table.FindingTable;

/** The rows of each block of a month. */
final class Blocks {

    private final Book book;
    private final Names names;
    private final Map<BookBlock, Rows> rows = new EnumMap<>(BookBlock.class);

    /** @param sheets those that the cover leads to */
    Blocks(Book book, Names names, List<String> sheets) {
        this.book = book;
        this.names = names;
        rows.put(BookBlock.VILLAGE, areas(BookBlock.VILLAGE, book.areas(AreaKind.VILLAGE)));
        rows.put(BookBlock.TOWNSHIP, areas(BookBlock.TOWNSHIP, book.areas(AreaKind.TOWNSHIP)));
        rows.put(
                BookBlock.COUNTY_ROW,
                areas(BookBlock.COUNTY_ROW, List.of(book.catalogue().areas().county())));
        rows.put(BookBlock.INDICATOR, new CountyRows(book, names));
        rows.put(
                BookBlock.COVERAGE,
                new TableRows(BookBlock.COVERAGE, new CoverageTable(book.catalogue()).of(book.result())));
        rows.put(
                BookBlock.FINDING,
                new TableRows(BookBlock.FINDING, new FindingTable(book.catalogue()).of(book.result())));
        rows.put(
                BookBlock.CALLBACK,
                new TableRows(BookBlock.CALLBACK, new CallbackTable(book.catalogue()).of(book.result())));
        rows.put(BookBlock.RESTATED, new RestatedRows(book));
        rows.put(BookBlock.DICTIONARY, new TableRows(BookBlock.DICTIONARY, DictionaryTable.of(book)));
        rows.put(BookBlock.FORM, new FormRows(book));
        rows.put(BookBlock.CONTENTS, new SheetRows(sheets));
    }

    private Rows areas(BookBlock block, List<Area> areas) {
        return new AreaRows(book, block, areas, names);
    }

    /** Those of a sheet, with the members of its group if it has one. */
    Map<BookBlock, Rows> of(Optional<Area> group) {
        Map<BookBlock, Rows> all = new EnumMap<>(rows);
        group.ifPresent(found -> {
            for (BookBlock block : List.of(BookBlock.VILLAGE_MEMBER, BookBlock.TOWNSHIP_MEMBER)) {
                all.put(block, new MemberRows(book, block, found, names));
            }
        });
        return all;
    }
}
