package org.cunbao.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.catalogue.TemplateProblem;
import org.cunbao.run.Fault;

/** Turns what went wrong into a message and an exit code; the trace goes to the log. */
final class Failures {

    private final Terminal terminal;
    private final LogFile log;

    Failures(Terminal terminal, LogFile log) {
        this.terminal = terminal;
        this.log = log;
    }

    int handle(Throwable failure) {
        if (failure instanceof InvalidTemplates invalid) {
            terminal.complain("cli.templates-invalid", invalid.problems().size());
            for (TemplateProblem problem : invalid.problems()) {
                terminal.err().println("  " + problem);
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
            terminal.complain("run.ledger");
            return ExitCode.ENVIRONMENT.code();
        }
        terminal.complain("cli.fault", log.file());
        return ExitCode.FAULT.code();
    }

    private static boolean comesFromLedger(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return true;
            }
        }
        return false;
    }

    private static String place(IOException io) {
        return io instanceof FileSystemException file && file.getFile() != null ? file.getFile() : "";
    }

    private String reason(IOException io) {
        if (io instanceof AccessDeniedException) {
            return terminal.messages().text("cli.io.denied");
        }
        if (io instanceof NoSuchFileException) {
            return terminal.messages().text("cli.io.absent");
        }
        String told = String.valueOf(io.getMessage());
        if (told.contains("No space left")) {
            return terminal.messages().text("cli.io.full");
        }
        if (told.contains("Read-only file system")) {
            return terminal.messages().text("cli.io.read-only");
        }
        return String.valueOf(
                io instanceof FileSystemException file && file.getReason() != null
                        ? file.getReason()
                        : io.getMessage());
    }
}
