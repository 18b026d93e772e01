package org.cunbao.report.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.BookBlank;
import org.cunbao.catalogue.BookBlock;
import org.cunbao.catalogue.BookLine;
import org.cunbao.catalogue.BookSheet;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.report.workbook.Page.Column;

/** Unfolds the sheets of the template for a month. */
final class Pages {

    private static final Set<String> ESTIMATED = Set.of("本月估计", "累计期末估计", "估计方法");

    private final Book book;

    Pages(Book book) {
        this.book = book;
    }

    /**
     * Unfolds a sheet.
     *
     * @param name of the finished sheet
     * @param width how many columns of the template hold cells
     * @param rows of the blocks on the sheet
     */
    Page page(BookSheet sheet, String name, Optional<Area> group, int width, Map<BookBlock, Rows> rows) {
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            columns.addAll(columns(sheet, column, group));
        }
        Map<Integer, Integer> counts = new HashMap<>();
        for (BookLine line : sheet.lines()) {
            Optional.ofNullable(rows.get(line.block())).ifPresent(found -> {
                counts.put(line.row(), line.heads() ? Math.min(1, found.count()) : found.count());
            });
        }
        return new Page(sheet, name, group, width, columns, counts);
    }

    private List<Column> columns(BookSheet sheet, int column, Optional<Area> group) {
        for (BookLine line : sheet.lines()) {
            Optional<BookBlank> blank = BookBlank.only(line.text(column)).filter(found -> !line.heads());
            if (blank.isEmpty()) {
                continue;
            }
            BookBlock block = blank.get().block();
            String field = blank.get().field();
            if (block.hasFigures() && blank.get().figure().isPresent()) {
                CellKey cell = blank.get().figure().get();
                return figures(block).anyMatch(cell::equals)
                        ? List.of(new Column(column, Optional.of(cell), false, -1))
                        : List.of();
            }
            if (block.hasFigures() && field.equals(BookBlank.OTHERS)) {
                Set<CellKey> named = named(sheet, block);
                return figures(block)
                        .filter(cell -> !named.contains(cell))
                        .map(cell -> new Column(column, Optional.of(cell), false, -1))
                        .toList();
            }
            if (block.hasFigures() && field.equals(BookBlank.ESTIMATES)) {
                return figures(block)
                        .filter(cell -> AreaRows.isEstimated(book, cell))
                        .map(cell -> new Column(column, Optional.of(cell), true, -1))
                        .toList();
            }
            if (block == BookBlock.INDICATOR && ESTIMATED.contains(field) && !book.hasEstimates()) {
                return List.of();
            }
            if (block.isOfMembers() && field.equals(BookBlank.FIGURE)) {
                return members(column, group.orElseThrow());
            }
        }
        return List.of(Column.plain(column));
    }

    private List<Column> members(int column, Area group) {
        int most = Stream.of(BookBlock.VILLAGE_MEMBER, BookBlock.TOWNSHIP_MEMBER)
                .mapToInt(block -> book.members(block, group).size())
                .max()
                .orElse(0);
        List<Column> columns = new ArrayList<>();
        for (int member = 0; member < most; member++) {
            columns.add(new Column(column, Optional.empty(), false, member));
        }
        return columns;
    }

    private Stream<CellKey> figures(BookBlock block) {
        Stream<Indicator> villages = book.indicators(AreaKind.VILLAGE).stream();
        return (block == BookBlock.VILLAGE
                        ? villages
                        : Stream.concat(villages, book.indicators(AreaKind.TOWNSHIP).stream()))
                .flatMap(indicator -> indicator.cells().stream());
    }

    private static Set<CellKey> named(BookSheet sheet, BookBlock block) {
        Set<CellKey> named = new HashSet<>();
        sheet.body(block)
                .ifPresent(body -> body.texts()
                        .values()
                        .forEach(text ->
                                BookBlank.only(text).flatMap(BookBlank::figure).ifPresent(named::add)));
        return named;
    }
}
