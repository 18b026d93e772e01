package org.cunbao.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.catalogue.TemplateFiles;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Text;
import org.cunbao.forms.CollectionForms;
import org.cunbao.ledger.Ledger;
import org.cunbao.reconcile.Reconciliation;
import org.cunbao.run.MonthlyRuns;
import org.cunbao.run.MonthlyRuns.Ending;
import org.cunbao.sample.SampleCounty;
import org.cunbao.sample.SampleFile;
import org.cunbao.workspace.Fault;
import org.cunbao.workspace.Folders;
import org.cunbao.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code cunbao demo}: sample deliveries for three months, all runs, and where to look. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

    /** Marks a workspace as the demo's own, so that a later demo may replace it. */
    private static final String MARKER = ".demo";

    /** A round of deliveries and the run that follows. */
    private record Round(YearMonth period, int number, String reason, boolean draft) {}

    private static final YearMonth FEBRUARY = YearMonth.of(2021, 2);
    private static final YearMonth MARCH = YearMonth.of(2021, 3);
    private static final YearMonth APRIL = YearMonth.of(2021, 4);

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        CunBao root = CunBao.of(Objects.requireNonNull(spec));
        Workspace own = root.workspace();
        Workspace workspace =
                root.isHomeNamed() ? own : Workspace.of(own.output().resolve("demo"));
        clear(workspace);
        writeTemplates(workspace);
        List<Round> rounds = List.of(
                new Round(FEBRUARY, 1, "", false),
                new Round(MARCH, 1, "", true),
                new Round(MARCH, 2, terminal.messages().text("cli.demo.reason"), false),
                new Round(APRIL, 1, "", false));
        for (Round round : rounds) {
            play(workspace, round);
        }
        conclude(workspace);
        return ExitCode.DONE.code();
    }

    /** Empties an earlier demo; refuses a workspace that holds anything else. */
    private static void clear(Workspace workspace) throws IOException {
        Path home = workspace.home();
        boolean earlier = Files.exists(home.resolve(MARKER));
        boolean holdsData =
                workspace.hasLedger() || holdsFiles(workspace.input()) || Files.exists(workspace.templates());
        if (earlier ? isUsed(workspace) : holdsData) {
            throw new Fault(Fault.Kind.USAGE, Text.of("cli.demo.refused", home.toString()));
        }
        Files.createDirectories(home);
        if (earlier) {
            for (Path folder : List.of(workspace.input(), workspace.output(), workspace.templates())) {
                Folders.delete(folder);
            }
        }
        workspace.prepare();
        Files.writeString(home.resolve(MARKER), "", StandardCharsets.UTF_8);
    }

    /** Whether someone has gone on working where an earlier demo was: months that are not its own, other templates. */
    private static boolean isUsed(Workspace workspace) throws IOException {
        List<String> own =
                Stream.of(FEBRUARY, MARCH, APRIL).map(YearMonth::toString).toList();
        for (Path folder : List.of(workspace.input(), workspace.output())) {
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (Stream<Path> entries = Files.list(folder)) {
                boolean foreign = entries.map(entry -> entry.getFileName().toString())
                        .anyMatch(name -> name.matches("\\d{4}-\\d{2}") && !own.contains(name));
                if (foreign) {
                    return true;
                }
            }
        }
        String written = Files.readString(workspace.home().resolve(MARKER), StandardCharsets.UTF_8);
        return !written.isEmpty() && !written.equals(workspace.templateFiles().hash());
    }

    private static boolean holdsFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.anyMatch(path -> Files.isRegularFile(path) && !path.endsWith("README.md"));
        }
    }

    private static void writeTemplates(Workspace workspace) throws IOException, InvalidTemplates {
        TemplateFiles packed = TemplateFiles.packed();
        for (Map.Entry<String, byte[]> file : packed.all().entrySet()) {
            write(workspace.templates().resolve(file.getKey()), file.getValue());
        }
        Catalogue catalogue = Catalogue.read(packed);
        byte[] opening = new SampleCounty(catalogue, (unit, period, entries) -> new byte[0]).opening();
        write(workspace.templates().resolve("opening/2021-01.csv"), opening);
        Files.writeString(
                workspace.home().resolve(MARKER), workspace.templateFiles().hash(), StandardCharsets.UTF_8);
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private void play(Workspace workspace, Round round) throws IOException, InvalidTemplates {
        terminal.say("cli.demo.round", round.period(), round.number());
        deliver(workspace, round);
        try (ConsoleProgress progress = new ConsoleProgress(terminal)) {
            Ending ending = new MonthlyRuns(workspace, progress).run(round.period(), round.reason(), false);
            new EndingReport(terminal).print(ending);
            if (ending.run().draft() != round.draft()) {
                throw new Fault(
                        Fault.Kind.OURS,
                        Text.of("cli.demo.unexpected", round.period().toString()));
            }
        }
        terminal.out().println();
    }

    private void deliver(Workspace workspace, Round round) throws IOException, InvalidTemplates {
        Catalogue catalogue = Catalogue.read(workspace.templateFiles());
        CollectionForms forms = new CollectionForms(catalogue);
        Optional<Figures> lastMonth =
                LastMonth.before(round.period(), workspace).figures();
        SampleCounty county = new SampleCounty(
                catalogue,
                (unit, period, entries) -> forms.workbook(
                        unit, period, lastMonth.filter(last -> follows(period, last.period())), entries));
        List<SampleFile> files = county.deliveries(round.period(), round.number());
        for (SampleFile file : files) {
            write(workspace.input(round.period()).resolve(file.path()), file.content());
        }
        terminal.complain("cli.demo.delivered", files.size(), workspace.input(round.period()));
    }

    /** A sample form may state a wrong month on purpose; it then has no last month beside it. */
    private static boolean follows(YearMonth period, YearMonth last) {
        return period.minusMonths(1).equals(last);
    }

    private void conclude(Workspace workspace) throws IOException, InvalidTemplates {
        Catalogue catalogue = Catalogue.read(workspace.templateFiles());
        try (Ledger ledger = Ledger.readOnly(workspace.ledger())) {
            int revision = ledger.runs().latestReleased(APRIL).orElseThrow().revision();
            ReconciledReport report = new ReconciledReport(
                    terminal,
                    Reconciliation.of(
                            catalogue,
                            catalogue.published(APRIL).orElseThrow(),
                            ledger.figureSets().find(APRIL, revision)));
            terminal.say("cli.demo.reconciled", report.summary(), report.failing());
            terminal.say("cli.demo.look", workspace.release(APRIL, revision), workspace.home());
        }
    }
}
