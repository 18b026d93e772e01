package org.cunbao.prove;

import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;

/** A sheet with one area a row, by the code in its first column, and one figure a column, by the key in the head. */
final class MatrixProof {

    private final SheetProof proof;
    private final Layer layer;
    private final NavigableSet<Figures.Key> owed;

    MatrixProof(SheetProof proof, Layer layer, NavigableSet<Figures.Key> owed) {
        this.proof = proof;
        this.layer = layer;
        this.owed = owed;
    }

    void run() {
        Map<Integer, CellKey> columns = new TreeMap<>();
        Map<Integer, CellKey> estimates = new TreeMap<>();
        proof.sheet().rows().forEach((row, cells) -> {
            if (columns.isEmpty()) {
                cells.forEach(
                        (column, shown) -> CellKey.parse(shown.text()).ifPresent(cell -> columns.put(column, cell)));
                if (!columns.isEmpty()) {
                    cells.forEach((column, shown) -> columns.values().stream()
                            .filter(cell -> proof.estimateHead(cell).equals(shown.text()))
                            .findFirst()
                            .ifPresent(cell -> estimates.put(column, cell)));
                }
            } else {
                String code = proof.sheet().at(row, 0).text();
                columns.forEach((column, cell) -> Optional.of(new Figures.Key(layer, code, cell))
                        .filter(owed::contains)
                        .ifPresent(key -> proof.figure(row, column, key)));
                estimates.forEach((column, cell) -> Optional.of(new Figures.Key(layer, code, cell))
                        .filter(owed::contains)
                        .ifPresent(key -> proof.estimate(row, column, key)));
            }
        });
        proof.close();
    }
}
