package org.cunbao.report.workbook;

import java.math.BigDecimal;
import java.util.List;
import org.cunbao.catalogue.BookBlock;
import org.cunbao.catalogue.BookBlock.Field;
import org.cunbao.report.table.TextTable;
import org.cunbao.report.workbook.Content.Look;

/** The rows of a plain table, whose columns are in the order of the block's fields. */
final class TableRows implements Rows {

    private final TextTable table;
    private final List<String> fields;

    TableRows(BookBlock block, TextTable table) {
        this.table = table;
        this.fields = block.fields().stream().map(Field::name).toList();
        if (fields.size() != table.columns().size()) {
            throw new IllegalArgumentException(block + " has not the columns " + table.columns());
        }
    }

    @Override
    public int count() {
        return table.rows().size();
    }

    @Override
    public Content get(int index, String field, Spot spot) {
        int column = fields.indexOf(field);
        String text = table.rows().get(index).get(column);
        if (!table.isNumeric(column) || text.isEmpty()) {
            return new Content.Words(text);
        }
        BigDecimal amount = new BigDecimal(text);
        return new Content.Amount(amount, Look.plain(Math.max(0, amount.scale())));
    }
}
