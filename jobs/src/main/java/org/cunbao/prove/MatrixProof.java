package org.cunbao.prove;

import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.cunbao.catalogue.BookBlank;
import org.cunbao.catalogue.BookBlock;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.prove.NamedRanges.Range;

/** Rows with one area each, by its code, and one figure a column; both are found by the names of their ranges. */
final class MatrixProof {

    private final SheetProof proof;
    private final NamedRanges names;
    private final HeadingProof headings;
    private final Layer layer;
    private final NavigableSet<Figures.Key> owed;

    MatrixProof(
            SheetProof proof, NamedRanges names, HeadingProof headings, Layer layer, NavigableSet<Figures.Key> owed) {
        this.proof = proof;
        this.names = names;
        this.headings = headings;
        this.layer = layer;
        this.owed = owed;
    }

    /** Compares the rows of areas, whose codes stand in a column of the sheet. */
    void run(BookBlock block, Range codes) {
        Set<CellKey> cells = new TreeSet<>();
        owed.forEach(key -> cells.add(key.cell()));
        for (CellKey cell : cells) {
            names.find(block, cell.toString())
                    .filter(range -> range.sheet().equals(proof.sheet().name()))
                    .ifPresent(range -> {
                        headings.check(
                                proof.sheet(),
                                block,
                                BookBlank.OTHERS,
                                Optional.of(cell),
                                range.firstRow(),
                                range.firstColumn());
                        run(codes, range, cell, (row, key) -> proof.figure(row, range.firstColumn(), key));
                    });
            names.find(NamedRanges.name(block.caption() + "估计", cell.toString()))
                    .filter(range -> range.sheet().equals(proof.sheet().name()))
                    .ifPresent(range ->
                            run(codes, range, cell, (row, key) -> proof.estimate(row, range.firstColumn(), key)));
        }
    }

    private void run(Range codes, Range range, CellKey cell, BiConsumer<Integer, Figures.Key> compare) {
        for (int row : range.rows()) {
            Figures.Key key = new Figures.Key(
                    layer, proof.sheet().at(row, codes.firstColumn()).text(), cell);
            if (owed.contains(key)) {
                compare.accept(row, key);
            }
        }
    }
}
