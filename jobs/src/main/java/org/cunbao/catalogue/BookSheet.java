package org.cunbao.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * A sheet of the workbook's template.
 *
 * @param name as on its tab; may hold blanks
 * @param lines the rows that hold cells, from above
 */
public record BookSheet(String name, List<BookLine> lines) {

    public BookSheet {
        lines = List.copyOf(lines);
    }

    /** The row that stands for a block on this sheet. */
    public Optional<BookLine> body(BookBlock block) {
        return lines.stream()
                .filter(line -> line.block() == block && !line.heads())
                .findFirst();
    }

    /** The rows above a body whose texts are its headings, from above. */
    public List<BookLine> heads(BookLine body) {
        return lines.stream()
                .filter(line -> line.row() < body.row())
                .filter(line -> line.block() == BookBlock.ONCE || line.block() == body.block())
                .filter(line -> !body.block().isOfMembers() || line.block() == body.block())
                .toList();
    }
}
