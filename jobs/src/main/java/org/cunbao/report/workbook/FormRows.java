package org.cunbao.report.workbook;

import java.util.ArrayList;
import java.util.List;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.Coverage;
import org.cunbao.report.table.CoverageTable;

/** How complete each form is, and all of them. */
final class FormRows implements Rows {

    private record Row(String form, Coverage coverage) {}

    private final List<Row> rows = new ArrayList<>();

    FormRows(Book book) {
        for (AreaKind form : List.of(AreaKind.VILLAGE, AreaKind.TOWNSHIP, AreaKind.DEPARTMENT)) {
            rows.add(new Row(book.catalogue().form(form).title(), book.result().coverage(form)));
        }
        rows.add(new Row(book.words().text("table.form.all"), book.result().coverage()));
    }

    @Override
    public int count() {
        return rows.size();
    }

    @Override
    public Content get(int index, String field, Spot spot) {
        Row row = rows.get(index);
        return new Content.Words(
                switch (field) {
                    case "名称" -> row.form();
                    case "已报应报" -> row.coverage().toString();
                    case "报送率" ->
                        CoverageTable.rate(
                                row.coverage().reported(), row.coverage().expected());
                    default -> throw new IllegalArgumentException(field);
                });
    }
}
