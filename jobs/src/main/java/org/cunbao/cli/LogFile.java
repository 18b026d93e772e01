package org.cunbao.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cunbao.workspace.Workspace;
import org.slf4j.LoggerFactory;

/**
 * The log of a workspace: one JSON object a line, for programs that watch the runs and for those who mend this one;
 * made only when there is something to log.
 */
final class LogFile {

    /** What is written of the program itself; libraries say nothing. */
    private static final String OURS = "org.cunbao";

    private final Workspace workspace;

    private LogFile(Workspace workspace) {
        this.workspace = workspace;
    }

    static LogFile of(Workspace workspace) {
        return new LogFile(workspace);
    }

    /** The log in the workspace's output folder, or in the temporary folder while that cannot be written. */
    Path file() {
        Path log = workspace.log();
        return Files.isWritable(workspace.output())
                ? log
                : Path.of(System.getProperty("java.io.tmpdir"))
                        .resolve(log.getFileName().toString());
    }

    /** Something during which the log is written. */
    interface Work<T> {
        T run() throws Exception;
    }

    /** Does work whose progress goes to the log. */
    <T> T during(Work<T> work) throws Exception {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return work.run();
        }
        Appender<ILoggingEvent> lines = attach(context);
        try {
            return work.run();
        } finally {
            detach(context, lines);
        }
    }

    /** Logs a failure with its trace. The file is open only meanwhile, so that each failure stands in it once. */
    void error(String message, Throwable failure) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            Appender<ILoggingEvent> lines = attach(context);
            LoggerFactory.getLogger(LogFile.class).error(message, failure);
            detach(context, lines);
        }
    }

    private Appender<ILoggingEvent> attach(LoggerContext context) {
        Appender<ILoggingEvent> lines = new LogLines(this::file);
        lines.setContext(context);
        lines.start();
        ch.qos.logback.classic.Logger logger = context.getLogger(OURS);
        logger.setLevel(Level.INFO);
        logger.addAppender(lines);
        return lines;
    }

    private static void detach(LoggerContext context, Appender<ILoggingEvent> lines) {
        context.getLogger(OURS).detachAppender(lines);
        lines.stop();
    }
}
