package org.cunbao.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cunbao.run.Workspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log of a workspace, for those who mend the program; made only when there is something to log. */
final class LogFile {

    private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z',UTC} %-5level [%thread] %logger{30} %msg%n";

    private final Path file;

    private LogFile(Path file) {
        this.file = file;
    }

    /** The log in the workspace's output folder, or in the temporary folder when that cannot be written. */
    static LogFile of(Workspace workspace) {
        Path log = workspace.log();
        return new LogFile(
                Files.isWritable(workspace.output())
                        ? log
                        : Path.of(System.getProperty("java.io.tmpdir")).resolve(log.getFileName()));
    }

    Path file() {
        return file;
    }

    /** Logs a failure with its trace. */
    void error(String message, Throwable failure) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            attach(context);
        }
        LoggerFactory.getLogger(LogFile.class).error(message, failure);
    }

    private void attach(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern(PATTERN);
        encoder.start();
        FileAppender<ILoggingEvent> appender = new FileAppender<>();
        appender.setContext(context);
        appender.setFile(file.toString());
        appender.setEncoder(encoder);
        appender.start();
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.addAppender(appender);
        root.setLevel(Level.WARN);
    }
}
