package org.cunbao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.catalogue.TemplateFiles;
import org.cunbao.ledger.Ledger;
import org.cunbao.run.MonthlyRuns.Ending;
import org.cunbao.workspace.Fault;
import org.cunbao.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A month that was cut off is always brought to its end, whatever the job's own notes say. */
class RecoveryTest {

    private static final YearMonth FEBRUARY = YearMonth.of(2021, 2);
    private static final String NARRATIVE = "reports/narrative.zh.ftl";

    @TempDir
    private Path home;

    @Test
    void a_run_that_died_twice_goes_on() throws Exception {
        Files.createDirectories(workspace().input(FEBRUARY));
        for (int time = 0; time < 2; time++) {
            assertThrows(IllegalStateException.class, () -> runUntil("validate"));
            pretend("STARTED");
        }
        assertEquals(1, released());
    }

    @Test
    void a_run_whose_commit_failed_goes_on() throws Exception {
        Files.createDirectories(workspace().input(FEBRUARY));
        assertThrows(IllegalStateException.class, () -> runUntil("validate"));
        pretend("UNKNOWN");
        assertEquals(1, released());
    }

    @Test
    void a_run_goes_on_whose_failed_commit_left_a_step_running_in_a_job_that_is_not() throws Exception {
        Files.createDirectories(workspace().input(FEBRUARY));
        assertThrows(IllegalStateException.class, () -> runUntil("validate"));
        pretend("STARTED", "BATCH_STEP_EXECUTION");
        assertEquals(1, released());
    }

    @Test
    void a_run_that_died_between_the_two_commits_of_its_beginning_goes_on() throws Exception {
        Files.createDirectories(workspace().input(FEBRUARY));
        assertThrows(IllegalStateException.class, () -> runUntil("check-templates"));
        try (Ledger ledger = Ledger.open(workspace().ledger())) {
            JdbcTemplate jdbc = new JdbcTemplate(ledger.dataSource());
            for (String table : List.of(
                    "STEP_EXECUTION_CONTEXT",
                    "STEP_EXECUTION",
                    "JOB_EXECUTION_CONTEXT",
                    "JOB_EXECUTION_PARAMS",
                    "JOB_EXECUTION")) {
                jdbc.update("delete from BATCH_" + table);
            }
            assertEquals(1, jdbc.queryForObject("select count(*) from BATCH_JOB_INSTANCE", Integer.class));
        }
        assertEquals(1, released());
    }

    @Test
    void a_revision_stuck_in_its_own_templates_is_left_behind_when_forced() throws Exception {
        Files.createDirectories(workspace().input(FEBRUARY));
        for (Map.Entry<String, byte[]> file : TemplateFiles.packed().all().entrySet()) {
            write(file.getKey(), file.getValue());
        }
        byte[] sound = Files.readAllBytes(workspace().templates().resolve(NARRATIVE));
        write(NARRATIVE, "${nothing.of.that.name}".getBytes(StandardCharsets.UTF_8));
        assertThrows(IOException.class, () -> run(Progress.NONE, false));
        write(NARRATIVE, sound);
        Ending ending = run(Progress.NONE, true);
        assertEquals(2, assertInstanceOf(Ending.Released.class, ending).run().revision());
    }

    @Test
    void a_report_template_that_cannot_be_read_stops_the_run_before_it_begins() throws Exception {
        Files.createDirectories(workspace().input(FEBRUARY));
        for (Map.Entry<String, byte[]> file : TemplateFiles.packed().all().entrySet()) {
            write(file.getKey(), file.getValue());
        }
        byte[] sound = Files.readAllBytes(workspace().templates().resolve(NARRATIVE));
        write(NARRATIVE, "<#if oops".getBytes(StandardCharsets.UTF_8));
        assertThrows(InvalidTemplates.class, () -> run(Progress.NONE, false));
        write(NARRATIVE, sound);
        assertEquals(1, released());
    }

    @Test
    void a_revision_that_another_version_began_is_left_behind_and_not_taken_for_the_newest_release() throws Exception {
        Files.createDirectories(workspace().input(FEBRUARY));
        assertThrows(IllegalStateException.class, () -> runUntil("validate"));
        try (Ledger ledger = Ledger.open(workspace().ledger())) {
            new JdbcTemplate(ledger.dataSource()).update("update run set program_version = '0'");
        }
        assertEquals(2, released());
    }

    @Test
    void a_month_with_a_unit_unaccounted_for_is_not_released() throws Exception {
        Files.createDirectories(workspace().input(FEBRUARY));
        assertThrows(IllegalStateException.class, () -> runUntil("report"));
        try (Ledger ledger = Ledger.open(workspace().ledger())) {
            new JdbcTemplate(ledger.dataSource()).update("delete from unit_status where unit = '620521100206'");
        }
        Fault fault = assertThrows(Fault.class, () -> run(Progress.NONE, false));
        assertEquals("run.account-open", fault.text().key());
        assertEquals(Fault.Kind.OURS, fault.kind());
        assertFalse(Files.exists(workspace().release(FEBRUARY, 1)));
        assertEquals(
                2,
                assertInstanceOf(Ending.Released.class, run(Progress.NONE, true))
                        .run()
                        .revision());
    }

    private Workspace workspace() {
        return Workspace.of(home);
    }

    private void write(String name, byte[] content) throws IOException {
        Path file = workspace().templates().resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private int released() throws Exception {
        return assertInstanceOf(Ending.Released.class, run(Progress.NONE, false))
                .run()
                .revision();
    }

    private Ending run(Progress progress, boolean force) throws Exception {
        return new MonthlyRuns(workspace(), progress).run(FEBRUARY, "", force);
    }

    private void runUntil(String step) throws Exception {
        try {
            run(new StoppedAt(step), false);
        } catch (Fault fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** What a dead process, or a commit whose outcome nobody knows, leaves behind in the job's notes. */
    private void pretend(String status) {
        pretend(status, "BATCH_STEP_EXECUTION", "BATCH_JOB_EXECUTION");
    }

    private void pretend(String status, String... tables) {
        try (Ledger ledger = Ledger.open(workspace().ledger())) {
            JdbcTemplate jdbc = new JdbcTemplate(ledger.dataSource());
            for (String table : tables) {
                jdbc.update(
                        "update " + table + " set STATUS = ?, EXIT_CODE = 'UNKNOWN', END_TIME = null"
                                + " where STATUS = 'FAILED' and END_TIME is not null and CREATE_TIME ="
                                + " (select max(CREATE_TIME) from " + table + ")",
                        status);
            }
        }
    }
}
