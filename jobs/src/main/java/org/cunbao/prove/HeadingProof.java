package org.cunbao.prove;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cunbao.catalogue.BookBlank;
import org.cunbao.catalogue.BookBlock;
import org.cunbao.catalogue.BookLine;
import org.cunbao.catalogue.BookSheet;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.FigureNames;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.CellKey;

/** Whether above a column stands what the template says that stands there. */
final class HeadingProof {

    private final Catalogue catalogue;
    private final TableTally tally;

    HeadingProof(Catalogue catalogue, TableTally tally) {
        this.catalogue = catalogue;
        this.tally = tally;
    }

    /**
     * Compares the headings of a column.
     *
     * @param field that the template asks for in the column
     * @param figure that the column shows; empty when it shows no single one
     * @param firstRow of the column's cells in the finished sheet
     */
    void check(SheetReading sheet, BookBlock block, String field, Optional<CellKey> figure, int firstRow, int column) {
        for (BookSheet template : catalogue.book().sheets()) {
            template.body(block).ifPresent(body -> {
                Optional<Integer> from = column(body, block, field, figure);
                from.ifPresent(found -> template.heads(body).forEach(line -> {
                    String wanted = wanted(line.text(found), figure);
                    if (!wanted.isEmpty() && !above(sheet, firstRow, column).containsValue(wanted)) {
                        tally.difference(
                                "prove.workbook.heading",
                                catalogue
                                        .messages()
                                        .text(
                                                "prove.sheet-place",
                                                sheet.name(),
                                                SheetReading.address(firstRow, column)),
                                wanted,
                                String.join("、", above(sheet, firstRow, column).values()));
                    }
                }));
            });
        }
    }

    /** The column of the template that gave this one: its own, or that of all others. */
    private static Optional<Integer> column(BookLine body, BookBlock block, String field, Optional<CellKey> figure) {
        List<String> wanted = figure.isPresent() ? List.of(figure.get().toString(), field) : List.of(field);
        for (String text : wanted) {
            Optional<Integer> found = body.texts().entrySet().stream()
                    .filter(cell -> BookBlank.only(cell.getValue())
                            .filter(new BookBlank(block, text)::equals)
                            .isPresent())
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Map<Integer, String> above(SheetReading sheet, int firstRow, int column) {
        Map<Integer, String> above = new TreeMap<>();
        sheet.rows().headMap(firstRow).forEach((row, cells) -> {
            SheetReading.Shown shown = cells.getOrDefault(column, SheetReading.Shown.NOTHING);
            if (!shown.text().isEmpty()) {
                above.put(row, shown.text());
            }
        });
        return above;
    }

    /** Empty when the heading depends on more than the column's figure. */
    private String wanted(String heading, Optional<CellKey> figure) {
        List<BookBlank> blanks = BookBlank.of(heading);
        boolean known = blanks.stream()
                .allMatch(blank -> blank.field().equals("指标名称")
                        || blank.field().equals("计量单位")
                        || blank.field().equals("指标栏"));
        Optional<Indicator> indicator =
                figure.flatMap(cell -> catalogue.indicators().find(cell.indicator()));
        if (!known || (!blanks.isEmpty() && indicator.isEmpty())) {
            return "";
        }
        return BookBlank.filled(heading, blank -> switch (blank.field()) {
            case "指标名称" -> indicator.map(Indicator::name).orElse("");
            case "计量单位" -> indicator.map(Indicator::unit).orElse("");
            default -> figure.map(new FigureNames(catalogue.messages())::of).orElse("");
        });
    }
}
