package org.cunbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Layer;
import org.cunbao.domain.MonthBefore;
import org.cunbao.domain.Outcome;
import org.cunbao.domain.Submission;
import org.cunbao.domain.Text;
import org.cunbao.parse.DeliveryReader;
import org.cunbao.parse.Parsed;
import org.cunbao.validate.Validator;
import org.cunbao.validate.Waiving;
import org.cunbao.workspace.Fault;
import org.cunbao.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cunbao check FILE…}: what a run would find in these files; records nothing. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "${bundle:label.file}", descriptionKey = "file")
    private List<Path> files = List.of();

    @Option(names = "--month", paramLabel = "${bundle:label.month}")
    private String month = "";

    @Option(names = "--return", paramLabel = "${bundle:label.folder}")
    private @Nullable Path returned;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        CunBao root = CunBao.of(Objects.requireNonNull(spec));
        Workspace workspace = root.workspace();
        Catalogue catalogue = Catalogue.read(workspace.templateFiles());
        files.forEach(CheckCommand::requireFile);
        YearMonth period = period(new DeliveryReader(catalogue));
        MonthBefore before = LastMonth.before(period, workspace);
        Catalogue speaking = catalogue.speaking(root.language());
        Parsed found = check(speaking, before, period);
        boolean clean = found.findings().stream().noneMatch(CheckCommand::blocks);
        Path folder = returned;
        List<Path> copies = folder == null ? List.of() : writeCopies(catalogue, before, period, folder);
        print(root, speaking, period, found.submissions(), found.findings(), clean, copies);
        return (clean ? ExitCode.DONE : ExitCode.NO).code();
    }

    /** What is wrong, in the words of the catalogue's language. */
    private Parsed check(Catalogue catalogue, MonthBefore before, YearMonth period) throws IOException {
        DeliveryReader reader = new DeliveryReader(catalogue);
        CheckedFiles checked = new CheckedFiles(files, reader);
        List<Submission> submissions = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Path file : files) {
            Parsed parsed = reader.read(checked.name(file), file, period);
            submissions.addAll(parsed.submissions());
            findings.addAll(parsed.findings());
        }
        findings.addAll(judge(catalogue, submissions, before, period));
        return new Parsed(submissions, new Waiving(catalogue, period).apply(findings));
    }

    /** Marked copies go back to the senders, so they are in Chinese whatever is spoken here. */
    private List<Path> writeCopies(Catalogue catalogue, MonthBefore before, YearMonth period, Path folder)
            throws IOException {
        return new CheckedFiles(files, new DeliveryReader(catalogue))
                .writeCopies(catalogue, check(catalogue, before, period).findings(), period, folder);
    }

    private static void requireFile(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Fault(Fault.Kind.USAGE, Text.of("cli.check.no-file", file.toString()));
        }
    }

    /** The month that was named; otherwise the one that the first file states. */
    private YearMonth period(DeliveryReader reader) throws IOException {
        if (!month.isEmpty()) {
            return Month.parse(month);
        }
        for (Path file : files) {
            Optional<YearMonth> stated = reader.periodOf(file);
            if (stated.isPresent()) {
                return stated.get();
            }
        }
        throw new Fault(Fault.Kind.USAGE, Text.of("cli.check.no-month"));
    }

    private static List<Finding> judge(
            Catalogue catalogue, List<Submission> submissions, MonthBefore before, YearMonth period) {
        Figures reported = Figures.empty(period, 0);
        Map<String, Map<String, String>> explanations = new HashMap<>();
        for (Submission submission : submissions) {
            reported = reported.with(Layer.REPORTED, submission.observations());
            explanations.put(submission.unit(), submission.explanations());
        }
        return new Validator(catalogue).judgeForms(reported, before, explanations);
    }

    private static boolean blocks(Finding finding) {
        return finding.isOpenQuery() || finding.rejectsCells();
    }

    private void print(
            CunBao root,
            Catalogue catalogue,
            YearMonth period,
            List<Submission> submissions,
            List<Finding> findings,
            boolean clean,
            List<Path> copies) {
        FindingReport report = new FindingReport(terminal, catalogue);
        if (root.wantsJson()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("period", period.toString());
            answer.put("submissions", submissions.size());
            answer.put("clean", clean);
            answer.put("findings", findings.stream().map(report::json).toList());
            answer.put("returns", copies.stream().map(Path::toString).toList());
            Json.print(terminal, answer);
            return;
        }
        findings.stream().filter(finding -> !isUndecided(finding)).forEach(report::print);
        printUndecided(findings.stream().filter(CheckCommand::isUndecided).toList());
        terminal.say(
                clean ? "cli.check.clean" : "cli.check.wrong",
                period,
                submissions.size(),
                findings.stream().filter(CheckCommand::blocks).count());
        copies.forEach(copy -> terminal.say("cli.check.returned", copy));
    }

    /** Rules that await other forms, or cells that are told of already: nobody can act on each of them. */
    private void printUndecided(List<Finding> undecided) {
        List<String> rules = undecided.stream().map(Finding::code).distinct().toList();
        if (!rules.isEmpty()) {
            terminal.say("cli.check.undecided", rules.size(), terminal.list(rules));
        }
    }

    private static boolean isUndecided(Finding finding) {
        return finding.outcome() == Outcome.UNDECIDED;
    }
}
