package org.cunbao.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cunbao.ledger.Part.Rows;
import org.cunbao.ledger.RowDigests.Digest;

/**
 * Rows of a table as they were when they were entered in the audit trail.
 *
 * @param position within its entry, counted from 0
 * @param part the name of a {@link Part}
 * @param columns that the digest is made of, with a blank between them: later versions may have more
 */
record SealedRows(
        int position,
        String part,
        String period,
        int revision,
        long first,
        long last,
        String table,
        String columns,
        Digest digest) {

    static SealedRows of(int position, Scope scope, String table, List<String> columns, Digest digest) {
        return new SealedRows(
                position,
                scope.part().name(),
                scope.period(),
                scope.revision(),
                scope.first(),
                scope.last(),
                table,
                String.join(" ", columns),
                digest);
    }

    /** Everything, in the order of the ledger's columns. */
    List<Object> values() {
        return List.of(position, part, period, revision, first, last, table, columns, digest.rows(), digest.sha256());
    }

    /** What tells the rows: later digests of the same rows take the place of earlier ones. */
    List<Object> key() {
        return values().subList(1, 7);
    }

    /** What was meant; empty when the program knows no such part. */
    Optional<Scope> scope() {
        return Stream.of(Part.values())
                .filter(known -> known.name().equals(part))
                .findFirst()
                .map(known -> new Scope(known, period, revision, first, last));
    }

    /** Which rows were meant; empty when the program knows no such part or table. */
    Optional<Rows> rows() {
        return scope().flatMap(scope -> scope.part().in(table));
    }

    List<String> columnNames() {
        return List.of(columns.split(" ", -1));
    }
}
