package org.cunbao.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.cunbao.domain.Extent;
import org.cunbao.domain.ReferencePeriod;
import org.cunbao.domain.Text;
import org.cunbao.period.PeriodReports;
import org.cunbao.period.PeriodReports.Ending;
import org.cunbao.workspace.Fault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cunbao report 2021-Q1}, {@code cunbao report 2021}: the report of a quarter or a year from its months. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "2021-Q1|2021", descriptionKey = "period")
    private String period = "";

    @Option(names = "--reason", paramLabel = "${bundle:label.text}")
    private String reason = "";

    @Option(names = "--force")
    private boolean force;

    ReportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        CunBao root = CunBao.of(Objects.requireNonNull(spec));
        ReferencePeriod wanted = ReferencePeriod.parse(period)
                .orElseThrow(() -> new Fault(Fault.Kind.USAGE, Text.of("cli.usage.period", period)));
        if (wanted.isMonth()) {
            throw new Fault(Fault.Kind.USAGE, Text.of("cli.usage.period-month", period));
        }
        Ending ending = new PeriodReports(root.workspace()).make(wanted, reason, force);
        if (root.wantsJson()) {
            printJson(wanted, ending);
        } else if (ending instanceof Ending.Made made) {
            print(wanted, made);
        } else {
            terminal.say("cli.report.unchanged", wanted, ending.revision(), ending.folder());
        }
        return ending instanceof Ending.Made made && made.result().draft() ? ExitCode.NO.code() : ExitCode.DONE.code();
    }

    private void print(ReferencePeriod wanted, Ending.Made made) {
        Extent extent = made.result().extent();
        terminal.say(
                made.result().draft() ? "cli.report.draft" : "cli.report.final",
                wanted,
                made.revision(),
                made.result().coverage(),
                made.folder());
        extent.months()
                .forEach(month -> terminal.say(
                        month.draft() ? "cli.report.month-draft" : "cli.report.month",
                        month.month(),
                        month.revision(),
                        month.coverage()));
        extent.missing().forEach(month -> terminal.say("cli.report.month-none", month));
    }

    private void printJson(ReferencePeriod wanted, Ending ending) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("period", wanted.toString());
        answer.put("revision", ending.revision());
        answer.put("folder", ending.folder().toString());
        answer.put("made", ending instanceof Ending.Made);
        if (ending instanceof Ending.Made made) {
            answer.put("draft", made.result().draft());
            answer.put(
                    "missing",
                    made.result().extent().missing().stream()
                            .map(Object::toString)
                            .toList());
        }
        Json.print(terminal, answer);
    }
}
