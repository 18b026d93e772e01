package org.cunbao.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.cunbao.catalogue.Language;
import org.cunbao.catalogue.Messages;

/**
 * Where the program speaks.
 *
 * @param out for answers
 * @param err for complaints and progress
 * @param charset of both
 * @param interactive whether a person watches
 */
record Terminal(PrintStream out, PrintStream err, Charset charset, boolean interactive, Messages messages) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    /** The process's own streams; in the console's character set if it can write Chinese, else in UTF-8. */
    @SuppressWarnings(
            "SystemConsoleNull") // the launcher asks newer Java for the console that is null without a terminal
    static Terminal ofProcess(Messages messages) {
        Console console = System.console();
        Charset charset = console == null ? StandardCharsets.UTF_8 : console.charset();
        if (!charset.canEncode() || !charset.newEncoder().canEncode('村')) {
            charset = StandardCharsets.UTF_8;
        }
        return new Terminal(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset),
                charset,
                console != null,
                messages);
    }

    /** The same streams, in another language. */
    Terminal speaking(Language language) {
        return new Terminal(out, err, charset, interactive, messages.in(language));
    }

    /** A moment as a clock in the county shows it. */
    String time(Instant moment) {
        return TIME.format(moment);
    }

    /** Things one after the other, as in {@code A01、A02}. */
    String list(List<String> things) {
        return String.join(messages.text("cli.enumeration"), things);
    }

    /** The answers' stream as a writer. */
    PrintWriter outWriter() {
        return new PrintWriter(new OutputStreamWriter(out, charset), true);
    }

    /** The complaints' stream as a writer. */
    PrintWriter errWriter() {
        return new PrintWriter(new OutputStreamWriter(err, charset), true);
    }

    /** Prints the sentence of a key. */
    void say(String key, Object... arguments) {
        out.println(messages.text(key, arguments));
    }

    /** Complains with the sentence of a key. */
    void complain(String key, Object... arguments) {
        err.println(messages.text(key, arguments));
    }
}
