package org.cunbao.ledger;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** A step between two versions of the tables: a script, and perhaps more that a script cannot do. */
abstract class ScriptMigration implements JavaMigration {

    private final String version;
    private final String description;
    private final String script;

    /** @param script on the class path */
    ScriptMigration(String version, String description, String script) {
        this.version = version;
        this.description = description;
        this.script = script;
    }

    @Override
    public final MigrationVersion getVersion() {
        return MigrationVersion.fromVersion(version);
    }

    @Override
    public final String getDescription() {
        return description;
    }

    @Override
    public final Integer getChecksum() {
        return 1;
    }

    @Override
    public final boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        ScriptUtils.executeSqlScript(context.getConnection(), new ClassPathResource(script));
    }
}
