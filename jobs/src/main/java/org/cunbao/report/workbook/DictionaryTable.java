package org.cunbao.report.workbook;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.Validity;
import org.cunbao.domain.Column;
import org.cunbao.report.table.TextTable;

/** What each indicator of the month means. */
final class DictionaryTable {

    private static final List<String> COLUMNS = List.of(
            "code",
            "chapter",
            "indicator",
            "collected_by",
            "unit",
            "type",
            "decimals",
            "measure",
            "columns",
            "department",
            "valid_from",
            "valid_to",
            "note");

    private DictionaryTable() {}

    static TextTable of(Book book) {
        return new TextTable(
                COLUMNS,
                Set.of("decimals"),
                book.indicators().stream()
                        .map(indicator -> row(book, indicator))
                        .toList());
    }

    private static List<String> row(Book book, Indicator indicator) {
        Validity validity = indicator.validity();
        return List.of(
                indicator.code(),
                book.chapter(indicator),
                indicator.name(),
                book.words().text("kind." + indicator.form().key()),
                indicator.unit(),
                book.words().word("type", indicator.type()),
                Integer.toString(indicator.decimals()),
                book.words().word("measure", indicator.measure()),
                indicator.columns().stream().map(Column::caption).collect(Collectors.joining("、")),
                book.catalogue().areas().nameOf(indicator.department()),
                validity.from().equals(Validity.ALWAYS.from())
                        ? ""
                        : validity.from().toString(),
                validity.to().equals(Validity.ALWAYS.to()) ? "" : validity.to().toString(),
                indicator.note());
    }
}
