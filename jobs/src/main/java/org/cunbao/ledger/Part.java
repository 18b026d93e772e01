package org.cunbao.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is written in one transaction: which rows of which tables. Together the parts cover every table of the history;
 * each row belongs to one part of one revision or range, but for a template set or a delivery, which several may share.
 */
public enum Part {
    /** A revision was begun. */
    RUN(
            new Rows(
                    "template_set", "hash = (select template_hash from run where period = ? and revision = ?)", "hash"),
            new Rows("run", Rows.REVISION, "period, revision"),
            Rows.stage("check-templates")),

    /** Its deliveries. */
    RECEIPTS(
            new Rows("delivery", "sha256 in (select sha256 from receipt where period = ? and revision = ?)", "sha256"),
            new Rows("receipt", Rows.REVISION, "sequence"),
            Rows.findings("'receive'"),
            Rows.cellsOf(Rows.findings("'receive'")),
            Rows.stage("receive")),

    /** Readings, by a range of their numbers. */
    READINGS(
            new Rows("reading", "id between ? and ?", "id"),
            new Rows("submission", "reading_id between ? and ?", "id"),
            new Rows("cell", Rows.OF_SUBMISSIONS, "submission_id, indicator, column_key"),
            new Rows("explanation", Rows.OF_SUBMISSIONS, "submission_id, indicator"),
            new Rows("finding", "reading_id between ? and ?", "id"),
            Rows.cellsOf(new Rows("finding", "reading_id between ? and ?", "id"))),

    /** What counts, and what was found in it. */
    JUDGEMENT(
            new Rows("revision_submission", Rows.REVISION, "submission_id"),
            new Rows("unit_status", Rows.REVISION, "form, unit"),
            Rows.findings("'integrate', 'validate'"),
            Rows.cellsOf(Rows.findings("'integrate', 'validate'")),
            Rows.figures("REPORTED"),
            Rows.stage("validate")),

    /** Totals, estimates, and what was found in them. */
    TOTALS(
            Rows.figures("TOTAL"),
            new Rows("estimate", Rows.REVISION, "area, indicator, column_key"),
            Rows.findings("'aggregate'"),
            Rows.cellsOf(Rows.findings("'aggregate'")),
            Rows.stage("aggregate")),

    /** What was released. */
    RELEASE(new Rows("release", Rows.REVISION, "period, revision")),

    /** Which words of units may be published, by a range of numbers. */
    DECISIONS(new Rows("explanation_release", "sequence between ? and ?", "sequence")),

    /** Which originals were deleted, by a range of numbers. */
    REMOVALS(new Rows("original_removal", "sequence between ? and ?", "sequence"));

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Rows> tables;

    Part(Rows... tables) {
        this.tables = List.of(tables);
    }

    List<Rows> tables() {
        return tables;
    }

    /** Its rows in a table; empty when it has none there. */
    Optional<Rows> in(String table) {
        return tables.stream().filter(rows -> rows.table().equals(table)).findFirst();
    }

    /** The tables of all parts, in order. */
    static List<String> allTables() {
        return Stream.of(values())
                .flatMap(part -> part.tables.stream())
                .map(Rows::table)
                .distinct()
                .toList();
    }

    /** Whether its rows are told by a range of numbers, not by a revision. */
    boolean isRange() {
        return this == READINGS || this == DECISIONS || this == REMOVALS;
    }

    /**
     * Rows of a table.
     *
     * @param where with two blanks: for the month and the revision, or for the first and the last number
     * @param order so that the same rows always come in the same order
     */
    record Rows(String table, String where, String order) {

        private static final String REVISION = "period = ? and revision = ?";
        private static final String OF_SUBMISSIONS =
                "submission_id in (select id from submission where reading_id between ? and ?)";

        private static Rows stage(String name) {
            return new Rows("stage", REVISION + " and name = '" + name + "'", "name");
        }

        private static Rows findings(String stages) {
            return new Rows("finding", REVISION + " and stage in (" + stages + ")", "id");
        }

        private static Rows cellsOf(Rows findings) {
            return new Rows(
                    "finding_cell",
                    "finding_id in (select id from finding where " + findings.where() + ")",
                    "finding_id, position");
        }

        private static Rows figures(String layer) {
            return new Rows("figure", REVISION + " and layer = '" + layer + "'", "area, indicator, column_key");
        }
    }
}
