package org.cunbao.parse;

import java.util.Set;
import java.util.TreeSet;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.AreaKind;
import org.cunbao.parse.file.Cell;
import org.cunbao.parse.file.PlainText;
import org.cunbao.parse.file.Sheet;

/** Recognises the line that people sign. Names and telephone numbers in it are nobody's figures. */
final class SignatureLine {

    private final Set<String> captions = new TreeSet<>();

    SignatureLine(Catalogue catalogue) {
        for (AreaKind kind : new AreaKind[] {AreaKind.VILLAGE, AreaKind.TOWNSHIP, AreaKind.DEPARTMENT}) {
            catalogue.form(kind).signatures().forEach(caption -> captions.add(PlainText.compact(caption)));
        }
    }

    /** Whether a row begins with such a line. */
    boolean opens(Sheet.Row row) {
        return row.cells().values().stream()
                .filter(cell -> !cell.isBlank())
                .limit(1)
                .map(Cell::caption)
                .anyMatch(text -> captions.stream().anyMatch(text::startsWith));
    }

    boolean is(Sheet.Row row) {
        return row.cells().values().stream()
                .map(Cell::caption)
                .anyMatch(text -> captions.stream().anyMatch(text::startsWith));
    }
}
