package org.cunbao.cli;

import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.cunbao.upkeep.ExpiredOriginals;
import org.cunbao.upkeep.ExpiredOriginals.Expired;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cunbao retention [--apply]}: lists the originals whose time is over, or deletes them. */
@Command(name = "retention")
final class RetentionCommand implements Callable<Integer> {

    private static final long KILOBYTE = 1024;

    private final Terminal terminal;
    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--apply")
    private boolean apply;

    RetentionCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        CunBao root = CunBao.of(Objects.requireNonNull(spec));
        ExpiredOriginals originals = new ExpiredOriginals(root.workspace(), clock);
        List<Expired> expired = apply ? originals.delete() : originals.list();
        if (root.wantsJson()) {
            printJson(expired);
        } else {
            print(expired);
        }
        return ExitCode.DONE.code();
    }

    private void print(List<Expired> expired) {
        if (expired.isEmpty()) {
            terminal.say("cli.retention.nothing");
            return;
        }
        terminal.say(apply ? "cli.retention.deleted" : "cli.retention.may", expired.size());
        Map<YearMonth, List<Expired>> months =
                expired.stream().collect(Collectors.groupingBy(Expired::month, TreeMap::new, Collectors.toList()));
        months.forEach((month, ofMonth) -> terminal.say(
                "cli.retention.month",
                month,
                ofMonth.size(),
                (ofMonth.stream().mapToLong(Expired::size).sum() + KILOBYTE - 1) / KILOBYTE,
                ofMonth.get(0).keptUntil()));
        terminal.say(apply ? "cli.retention.stays" : "cli.retention.how");
    }

    private void printJson(List<Expired> expired) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("deleted", apply);
        answer.put(
                "originals",
                expired.stream()
                        .map(original -> Map.of(
                                "sha256",
                                original.sha256(),
                                "month",
                                original.month().toString(),
                                "size",
                                original.size(),
                                "kept_until",
                                original.keptUntil().toString()))
                        .toList());
        Json.print(terminal, answer);
    }
}
