package org.cunbao.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.cunbao.ledger.Runs.Run;
import org.cunbao.run.FileDifference;
import org.cunbao.run.Rebuild;
import org.cunbao.run.Rebuild.Rebuilt;
import org.cunbao.workspace.ProgramVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cunbao rebuild 2021-04 r1}: a release laid out once more from the archive, and compared with itself. */
@Command(name = "rebuild")
final class RebuildCommand implements Callable<Integer> {

    /** Of the rows that differ; the others are in the answer of {@code --json}. */
    private static final int SHOWN = 10;

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "${bundle:label.month}", descriptionKey = "month")
    private String month = "";

    @Parameters(index = "1", paramLabel = "r1", descriptionKey = "revision")
    private String revision = "";

    RebuildCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        CunBao root = CunBao.of(Objects.requireNonNull(spec));
        return new ReleasedMonth(root.workspace(), Month.parse(month)).ask(revision, (ledger, run) -> {
            Rebuilt rebuilt = new Rebuild(root.workspace()).of(ledger, run);
            if (root.wantsJson()) {
                printJson(run, rebuilt);
            } else {
                print(run, rebuilt);
            }
            return rebuilt.isSame() ? ExitCode.DONE : ExitCode.NO;
        });
    }

    private void print(Run run, Rebuilt rebuilt) {
        terminal.say("cli.rebuild.done", run.period(), run.revision(), rebuilt.folder());
        if (!run.programVersion().equals(ProgramVersion.get())) {
            terminal.say("cli.rebuild.program", run.programVersion(), ProgramVersion.get());
        }
        if (rebuilt.isSame()) {
            terminal.say(rebuilt.hasRelease() ? "cli.rebuild.same" : "cli.rebuild.sealed");
        } else if (rebuilt.differences().isEmpty()) {
            terminal.say("cli.rebuild.other");
        } else {
            printDifferences(rebuilt);
        }
    }

    private void printDifferences(Rebuilt rebuilt) {
        terminal.say(
                "cli.rebuild.differs",
                rebuilt.differences().size(),
                terminal.list(
                        rebuilt.differences().stream().map(FileDifference::name).toList()));
        terminal.say(rebuilt.hasSameFigures() ? "cli.rebuild.figures-same" : "cli.rebuild.figures-differ");
        for (FileDifference file : rebuilt.differences()) {
            if (!file.before().isEmpty() || !file.now().isEmpty()) {
                terminal.say(
                        "cli.rebuild.rows",
                        file.name(),
                        file.before().size(),
                        file.now().size());
                printRows("  - ", file.before());
                printRows("  + ", file.now());
            }
        }
    }

    private void printRows(String mark, List<String> rows) {
        rows.stream().limit(SHOWN).forEach(row -> terminal.out().println(mark + row));
        if (rows.size() > SHOWN) {
            terminal.say("cli.rebuild.more-rows", rows.size() - SHOWN);
        }
    }

    private void printJson(Run run, Rebuilt rebuilt) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("period", run.period().toString());
        answer.put("revision", run.revision());
        answer.put("folder", rebuilt.folder().toString());
        answer.put("program_version", run.programVersion());
        answer.put("has_release", rebuilt.hasRelease());
        answer.put("sealed", rebuilt.isSealed());
        answer.put("same_figures", rebuilt.hasSameFigures());
        answer.put(
                "differences",
                rebuilt.differences().stream()
                        .map(file -> Map.of("file", file.name(), "before", file.before(), "now", file.now()))
                        .toList());
        Json.print(terminal, answer);
    }
}
