package org.cunbao.cli;

import java.time.Clock;
import java.util.List;
import org.cunbao.catalogue.Language;
import org.cunbao.catalogue.Messages;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Starts the program. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, Terminal.ofProcess(Messages.packed())));
    }

    static int run(String[] arguments, Terminal given) {
        return run(arguments, given, Clock.systemUTC());
    }

    /** @param clock for what is due, and for the times in the ledger */
    static int run(String[] arguments, Terminal given, Clock clock) {
        System.setProperty("java.awt.headless", "true");
        Terminal terminal = given.speaking(SpokenLanguage.in(arguments));
        CommandLine line = new CommandLine(new CunBao(), new CommandFactory(terminal, clock));
        line.registerConverter(Language.class, Main::language);
        line.setResourceBundle(terminal.messages().bundle());
        line.setOut(terminal.outWriter());
        line.setErr(terminal.errWriter());
        line.setUsageHelpAutoWidth(false);
        line.setAbbreviatedOptionsAllowed(false);
        line.setParameterExceptionHandler((e, args) -> new WrongUsage(terminal).handle(e));
        line.setExecutionExceptionHandler((e, command, result) -> {
            CunBao root = command.getCommandSpec().root().commandLine().getCommand();
            return new Failures(terminal, root.workspace()).handle(e);
        });
        return line.execute(List.of(arguments).toArray(String[]::new));
    }

    private static Language language(String tag) {
        return Language.of(tag).orElseThrow(() -> new TypeConversionException(tag));
    }
}
