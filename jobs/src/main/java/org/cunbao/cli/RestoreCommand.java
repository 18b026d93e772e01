package org.cunbao.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cunbao.upkeep.LedgerRestore;
import org.cunbao.upkeep.LedgerRestore.Restored;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cunbao restore [FILE]}: puts a backup in the ledger's place. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "${bundle:label.file}", descriptionKey = "file")
    private @Nullable Path file;

    RestoreCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        CunBao root = CunBao.of(Objects.requireNonNull(spec));
        Restored restored = new LedgerRestore(root.workspace(), clock).restore(Optional.ofNullable(file));
        terminal.say("cli.restore.done", restored.from());
        restored.lastEntry().ifPresent(entry -> terminal.say("cli.restore.entry", terminal.time(entry)));
        restored.aside().ifPresent(aside -> terminal.say("cli.restore.aside", aside));
        terminal.say("cli.restore.next");
        return ExitCode.DONE.code();
    }
}
