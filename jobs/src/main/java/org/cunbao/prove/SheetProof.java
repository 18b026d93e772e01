package org.cunbao.prove;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.cunbao.domain.Estimate;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Value;
import org.cunbao.prove.SheetReading.Shown;

/** Compares cells of one sheet with the ledger and remembers which were compared. */
final class SheetProof {

    private record Spot(int row, int column) {}

    private final SheetReading sheet;
    private final ExpectedFigures expected;
    private final TableTally tally;
    private final Set<Spot> bound = new HashSet<>();

    SheetProof(SheetReading sheet, ExpectedFigures expected, TableTally tally) {
        this.sheet = sheet;
        this.expected = expected;
        this.tally = tally;
    }

    SheetReading sheet() {
        return sheet;
    }

    /** The cell must show a figure of the ledger, or its mark. */
    void figure(int row, int column, Figures.Key key) {
        Shown shown = sheet.at(row, column);
        Value value = expected.value(key);
        bound.add(new Spot(row, column));
        tally.bound(place(row, column), key);
        boolean same = value.number().map(shown::isNumber).orElseGet(() -> shown.equals(mark(value)));
        if (!same) {
            tally.differs(place(row, column), key, shown.written(), written(value));
        }
    }

    /** The cell must show the figure with its estimate, or nothing when nothing was estimated. */
    void estimate(int row, int column, Figures.Key key) {
        Estimate estimate = expected.estimate(key);
        besides(
                row,
                column,
                key,
                estimate.isEmpty() ? Shown.NOTHING : new Shown(Optional.of(estimate.with(expected.value(key))), ""));
    }

    /** What a cell must show for a value: its number or its mark. */
    Shown shown(Value value) {
        return value.number().map(Shown::number).orElseGet(() -> mark(value));
    }

    private Shown mark(Value value) {
        return new Shown(Optional.empty(), tally.word("mark", value));
    }

    private String written(Value value) {
        return value.number().map(BigDecimal::toPlainString).orElseGet(() -> tally.word("mark", value));
    }

    /** The cell must show a certain text or number that belongs to a figure. */
    void besides(int row, int column, Figures.Key key, Shown wanted) {
        Shown shown = sheet.at(row, column);
        bound.add(new Spot(row, column));
        tally.boundBesides();
        boolean same = wanted.number().map(shown::isNumber).orElseGet(() -> shown.equals(wanted));
        if (!same) {
            tally.differs(place(row, column), key, shown.written(), wanted.written());
        }
    }

    /** The cell of a list must show a certain text or number. */
    void listed(int row, int column, Shown wanted) {
        Shown shown = sheet.at(row, column);
        bound.add(new Spot(row, column));
        tally.boundBesides();
        boolean same = wanted.number().map(shown::isNumber).orElseGet(() -> shown.equals(wanted));
        if (!same) {
            tally.difference("prove.workbook.differs", place(row, column), shown.written(), wanted.written());
        }
    }

    /** A list has another number of rows than it should have. */
    void rows(int wanted, int shown) {
        tally.difference(
                "prove.workbook.rows",
                expected.catalogue().messages().text("prove.sheet", sheet.name()),
                shown,
                wanted);
    }

    /** Every number that was not compared is one too many. */
    void close() {
        sheet.rows()
                .forEach((row, cells) -> cells.forEach((column, shown) -> {
                    if (shown.number().isPresent() && !bound.contains(new Spot(row, column))) {
                        tally.unbound(place(row, column), shown.written());
                    }
                }));
    }

    private String place(int row, int column) {
        return expected.catalogue()
                .messages()
                .text("prove.sheet-place", sheet.name(), SheetReading.address(row, column));
    }
}
