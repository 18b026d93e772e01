package org.cunbao.ledger;

/** Creates Spring Batch's own tables from the script that its jar carries for SQLite. */
final class BatchTables extends ScriptMigration {

    BatchTables() {
        super("2", "Spring Batch tables", "org/springframework/batch/core/schema-sqlite.sql");
    }
}
