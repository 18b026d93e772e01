package org.cunbao.cli;

import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.FileAppender;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes one JSON object a line, to a file that is opened with the first of them. */
final class LogLines extends AppenderBase<ILoggingEvent> {

    private final Supplier<Path> file;
    private @Nullable FileAppender<ILoggingEvent> opened;

    LogLines(Supplier<Path> file) {
        this.file = file;
    }

    @Override
    protected void append(ILoggingEvent event) {
        FileAppender<ILoggingEvent> appender = opened;
        if (appender == null) {
            appender = open();
            opened = appender;
        }
        appender.doAppend(event);
    }

    @Override
    public void stop() {
        FileAppender<ILoggingEvent> appender = opened;
        if (appender != null) {
            appender.stop();
        }
        super.stop();
    }

    private FileAppender<ILoggingEvent> open() {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setContext(getContext());
        encoder.setWithSequenceNumber(false);
        encoder.setWithNanoseconds(false);
        encoder.setWithContext(false);
        encoder.setWithMDC(false);
        encoder.setWithArguments(false);
        encoder.start();
        FileAppender<ILoggingEvent> appender = new FileAppender<>();
        appender.setContext(getContext());
        appender.setFile(file.get().toString());
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }
}
