package org.cunbao.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.cunbao.catalogue.Messages;

/** Runs commands in this process, for tests of any package. */
public final class Commands {

    private Commands() {}

    /** What a command returned and said. */
    public record Answer(int exit, String out, String err) {

        /** Everything that was said, answers first. */
        public String said() {
            return out + err;
        }
    }

    /** Runs a command as it is. */
    public static Answer run(String... arguments) {
        return at(Clock.systemUTC(), arguments);
    }

    /** Runs a command at a time of one's own choosing. */
    public static Answer at(Clock clock, String... arguments) {
        return said(terminal -> Main.run(arguments, terminal, clock));
    }

    /** What is said on a terminal, and with which exit code it ends. */
    static Answer said(ToIntFunction<Terminal> command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                false,
                Messages.packed());
        int exit = command.applyAsInt(terminal);
        return new Answer(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Runs a command in a workspace. */
    public static Answer in(Path home, String... arguments) {
        return in(Clock.systemUTC(), home, arguments);
    }

    /** Runs a command in a workspace at a time of one's own choosing. */
    public static Answer in(Clock clock, Path home, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--home");
        all.add(home.toString());
        return at(clock, all.toArray(String[]::new));
    }
}
