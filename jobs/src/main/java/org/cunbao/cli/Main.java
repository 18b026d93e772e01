package org.cunbao.cli;

import java.util.List;
import org.cunbao.catalogue.Messages;
import picocli.CommandLine;

/** Starts the program. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, Terminal.ofProcess(Messages.packed())));
    }

    static int run(String[] arguments, Terminal terminal) {
        System.setProperty("java.awt.headless", "true");
        CommandLine line = new CommandLine(new CunBao(), new CommandFactory(terminal));
        line.setResourceBundle(terminal.messages().bundle());
        line.setOut(terminal.outWriter());
        line.setErr(terminal.errWriter());
        line.setUsageHelpAutoWidth(false);
        line.setAbbreviatedOptionsAllowed(false);
        line.setParameterExceptionHandler((e, args) -> new WrongUsage(terminal).handle(e));
        line.setExecutionExceptionHandler((e, command, result) -> {
            CunBao root = command.getCommandSpec().root().commandLine().getCommand();
            return new Failures(terminal, LogFile.of(root.workspace())).handle(e);
        });
        return line.execute(List.of(arguments).toArray(String[]::new));
    }
}
