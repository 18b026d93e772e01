package org.cunbao.cli;

import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command, and how it is written. */
final class WrongUsage {

    private final Terminal terminal;

    WrongUsage(Terminal terminal) {
        this.terminal = terminal;
    }

    int handle(ParameterException e) {
        if (e instanceof MissingParameterException missing) {
            terminal.complain(
                    "cli.usage.missing",
                    terminal.list(missing.getMissing().stream()
                            .map(ArgSpec::paramLabel)
                            .toList()));
        } else if (e instanceof UnmatchedArgumentException unmatched) {
            terminal.complain("cli.usage.unknown", String.join(" ", unmatched.getUnmatched()));
        } else {
            terminal.complain("cli.usage.wrong", String.valueOf(e.getValue()));
        }
        CommandLine command = e.getCommandLine();
        command.usage(command.getErr());
        return ExitCode.USAGE.code();
    }
}
