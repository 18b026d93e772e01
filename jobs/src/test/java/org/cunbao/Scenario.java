package org.cunbao;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cunbao.cli.Commands;

/** One folder of the scenarios: a story, what is laid into the workspace, and what must come out. */
final class Scenario {

    private static final String MONTH = "2021-04";
    private static final String FINDINGS = "findings.csv";

    /** The findings that nothing could be decided about; every rule that is added leaves some in every story. */
    private static final String UNDECIDED = "undecided.csv";

    private static final List<String> WHOLE = List.of(FINDINGS, "coverage.csv");
    private static final List<String> WHERE_WANTED = List.of("callbacks.csv", UNDECIDED);
    private static final String FIGURES = "figures.csv";

    private final Path folder;
    private final Path expected;
    private final List<Commands.Answer> answers = new ArrayList<>();

    Scenario(Path folder) {
        this.folder = folder;
        this.expected = folder.resolve("expected");
    }

    String story() throws IOException {
        return folder.getFileName() + "\n" + Files.readString(folder.resolve("story.md"), StandardCharsets.UTF_8);
    }

    /** A run and how it must end, written {@code 4}, or {@code 2021-03=0} for another month than April. */
    private record Planned(String month, String exit) {

        static Planned of(String text) {
            int sign = text.indexOf('=');
            return new Planned(sign < 0 ? MONTH : text.substring(0, sign), text.substring(sign + 1));
        }
    }

    /**
     * Runs what {@code exit} lists; before run 2, lays {@code input-2/} and {@code templates-2/} over what is there.
     */
    void play(Path home) throws IOException {
        SmallCounty.settle(home);
        if (plan().stream().anyMatch(planned -> !planned.month().equals(MONTH))) {
            SmallCounty.layMarch(home);
        }
        SmallCounty.lay(folder, home);
        for (Planned planned : plan()) {
            int run = answers.size() + 1;
            SmallCounty.copy(folder.resolve("input-" + run), home.resolve("input"));
            SmallCounty.copy(folder.resolve("templates-" + run), home.resolve("templates"));
            answers.add(Commands.in(home, command(planned.month(), run)));
        }
    }

    private List<Planned> plan() throws IOException {
        return Stream.of(Files.readString(folder.resolve("exit"), StandardCharsets.UTF_8)
                        .strip()
                        .split("\\s+"))
                .map(Planned::of)
                .toList();
    }

    /** The run, with what stands in its line of {@code options}. */
    private String[] command(String month, int run) throws IOException {
        List<String> words = new ArrayList<>(List.of("run", month));
        List<String> options = Lines.of(folder.resolve("options"));
        if (run <= options.size()) {
            words.addAll(List.of(options.get(run - 1).strip().split("\\s+")));
            words.removeIf(String::isEmpty);
        }
        return words.toArray(String[]::new);
    }

    private List<String> exits() throws IOException {
        return plan().stream().map(Planned::exit).toList();
    }

    /** What came out otherwise than expected, in words; empty when nothing did. */
    List<String> differences(Path home) throws IOException {
        List<String> differences = new ArrayList<>();
        List<String> exits =
                answers.stream().map(answer -> Integer.toString(answer.exit())).toList();
        if (!exits.equals(exits())) {
            differences.add("退出码应为 " + exits() + "，实际是 " + exits + "\n" + said());
        }
        for (int run = 1; run <= answers.size(); run++) {
            String said = answers.get(run - 1).said();
            for (String line : Lines.of(expected.resolve("says-" + run + ".txt"))) {
                if (!said.contains(line)) {
                    differences.add("第 " + run + " 次运行应当说：" + line + "\n实际说的是：\n" + said);
                }
            }
        }
        List<String> released = names(home.resolve("output").resolve(MONTH));
        if (!released.equals(names(expected))) {
            differences.add("应发布 " + names(expected) + "，实际发布 " + released + "\n" + said());
        }
        for (String revision : released) {
            compare(expected.resolve(revision), release(home, revision), differences);
        }
        return differences;
    }

    private static void compare(Path expected, Path actual, List<String> differences) throws IOException {
        for (String name : compared(expected)) {
            String difference = Lines.difference(Lines.of(expected.resolve(name)), lines(actual, name));
            if (!difference.isEmpty()) {
                differences.add(expected.getFileName() + "/" + name + "：\n" + difference);
            }
        }
        FigureRows rows = FigureRows.of(actual.resolve(FIGURES));
        for (String missing : rows.missing(FigureRows.of(expected.resolve(FIGURES)))) {
            differences.add(expected.getFileName() + "/" + FIGURES + "：" + missing);
        }
    }

    private static List<String> compared(Path expected) {
        return Stream.concat(WHOLE.stream(), WHERE_WANTED.stream().filter(name -> Files.exists(expected.resolve(name))))
                .toList();
    }

    private static List<String> lines(Path release, String name) throws IOException {
        return switch (name) {
            case FINDINGS ->
                Lines.of(release.resolve(FINDINGS)).stream()
                        .filter(line -> !isUndecided(line))
                        .toList();
            case UNDECIDED ->
                Lines.of(release.resolve(FINDINGS)).stream()
                        .filter(Scenario::isUndecided)
                        .toList();
            default -> Lines.of(release.resolve(name));
        };
    }

    private static boolean isUndecided(String line) {
        return line.matches("[^,]*,[^,]*,未决,.*");
    }

    /** Writes down what came out as what is expected, but for the exit codes: those are the story's own. */
    void update(Path home) throws IOException {
        for (String revision : names(home.resolve("output").resolve(MONTH))) {
            Path target = Files.createDirectories(expected.resolve(revision));
            for (String name : compared(target)) {
                Lines.write(target.resolve(name), lines(release(home, revision), name));
            }
            Path figures = target.resolve(FIGURES);
            FigureRows actual = FigureRows.of(release(home, revision).resolve(FIGURES));
            Lines.write(figures, actual.refreshed(FigureRows.of(figures)));
        }
    }

    private static Path release(Path home, String revision) {
        return home.resolve("output").resolve(MONTH).resolve(revision);
    }

    private String said() {
        StringBuilder said = new StringBuilder();
        answers.forEach(answer -> said.append(answer.said()));
        return said.toString();
    }

    /** The folders in a folder; none when it is not there. */
    private static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return List.copyOf(new TreeSet<>(entries.filter(Files::isDirectory)
                    .map(entry -> entry.getFileName().toString())
                    .toList()));
        }
    }
}
