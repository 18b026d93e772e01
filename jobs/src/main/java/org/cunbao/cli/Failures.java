package org.cunbao.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.Optional;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.catalogue.TemplateProblem;
import org.cunbao.county.CodeProblem;
import org.cunbao.county.InvalidCodes;
import org.cunbao.domain.Text;
import org.cunbao.ledger.LedgerFile;
import org.cunbao.upkeep.LedgerBackups;
import org.cunbao.workspace.Fault;
import org.cunbao.workspace.Workspace;
import org.springframework.dao.DataAccessException;

/** Turns what went wrong into a message and an exit code; the trace goes to the log. */
final class Failures {

    private final Terminal terminal;
    private final LogFile log;
    private final LedgerBackups backups;
    private final String home;

    Failures(Terminal terminal, Workspace workspace) {
        this.terminal = terminal;
        this.log = LogFile.of(workspace);
        this.backups = new LedgerBackups(workspace);
        this.home = workspace.home().toString();
    }

    int handle(Throwable failure) {
        if (failure instanceof InvalidTemplates invalid) {
            terminal.complain("cli.templates-invalid", invalid.problems().size());
            for (TemplateProblem problem : invalid.problems()) {
                terminal.err().println("  " + problem);
            }
            return ExitCode.TEMPLATES.code();
        }
        if (failure instanceof InvalidCodes invalid) {
            terminal.complain("cli.codes-invalid", invalid.problems().size());
            for (CodeProblem problem : invalid.problems()) {
                String line = problem.line() > 0 ? ":" + problem.line() : "";
                String text = terminal.messages().text(problem.text());
                terminal.complain("cli.codes-invalid.problem", problem.file() + line, text);
            }
            return ExitCode.TEMPLATES.code();
        }
        if (failure instanceof Fault fault) {
            if (fault.kind() == Fault.Kind.OURS) {
                log.error("run failed", failure);
            }
            terminal.err().println(terminal.messages().text(fault.text()));
            return ExitCode.of(fault.kind()).code();
        }
        log.error("command failed", failure);
        if (failure instanceof IOException io) {
            terminal.complain("cli.io", place(io), reason(io));
            return ExitCode.ENVIRONMENT.code();
        }
        if (comesFromLedger(failure)) {
            terminal.err().println(terminal.messages().text(ledgerFailure(failure)));
            return ExitCode.ENVIRONMENT.code();
        }
        terminal.complain("cli.fault", log.file());
        return ExitCode.FAULT.code();
    }

    private Text ledgerFailure(Throwable failure) {
        Optional<String> damage = LedgerFile.damageIn(failure);
        try {
            return damage.isPresent() ? backups.tellDamage(damage.get()) : Text.of("run.ledger");
        } catch (IOException | DataAccessException e) {
            log.error("the backups cannot be read", e);
            return Text.of("run.ledger");
        }
    }

    private static boolean comesFromLedger(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return true;
            }
        }
        return false;
    }

    /** The system names the file when it cannot be opened, but not when it breaks while it is written. */
    private String place(IOException io) {
        return io instanceof FileSystemException file && file.getFile() != null
                ? file.getFile()
                : terminal.messages().text("cli.io.somewhere", home);
    }

    private String reason(IOException io) {
        if (io instanceof AccessDeniedException) {
            return terminal.messages().text("cli.io.denied");
        }
        if (io instanceof NoSuchFileException) {
            return terminal.messages().text("cli.io.absent");
        }
        String told = String.valueOf(io.getMessage());
        if (told.contains("No space left") || told.contains("Disk quota exceeded")) {
            return terminal.messages().text("cli.io.full");
        }
        if (told.contains("Input/output error")) {
            return terminal.messages().text("cli.io.broken");
        }
        if (told.contains("Read-only file system")) {
            return terminal.messages().text("cli.io.read-only");
        }
        return terminal.messages()
                .text(
                        "cli.io.other",
                        io instanceof FileSystemException file && file.getReason() != null ? file.getReason() : told);
    }
}
