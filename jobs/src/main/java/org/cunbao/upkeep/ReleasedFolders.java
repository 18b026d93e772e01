package org.cunbao.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cunbao.ledger.Ledger;
import org.cunbao.ledger.Runs.Run;
import org.cunbao.workspace.Workspace;

/** The folders that lie where releases lie: {@code output/2021-04/r1}. */
public record ReleasedFolders(Workspace workspace) {

    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern REVISION = Pattern.compile("r(\\d{1,6})");

    /** The folders with a manifest that are of no release that a ledger knows, in order. */
    public List<Path> unknownTo(Ledger ledger) throws IOException {
        List<Path> unknown = new ArrayList<>();
        for (Path month : folders(workspace.output(), MONTH)) {
            for (Path folder : folders(month, REVISION)) {
                if (Files.isRegularFile(folder.resolve("manifest.json"))
                        && find(ledger, month, folder).isEmpty()) {
                    unknown.add(folder);
                }
            }
        }
        return unknown;
    }

    /** The releases of a ledger whose folder is not there any more, in its order. */
    public List<Run> gone(Ledger ledger) {
        return ledger.runs().all().stream()
                .filter(Run::isReleased)
                .filter(run -> !Files.isDirectory(workspace.release(run.period(), run.revision())))
                .toList();
    }

    private static Optional<Run> find(Ledger ledger, Path month, Path folder) {
        Matcher revision = REVISION.matcher(folder.getFileName().toString());
        try {
            YearMonth period = YearMonth.parse(month.getFileName().toString());
            return revision.matches()
                    ? ledger.runs().find(period, Integer.parseInt(revision.group(1)))
                    : Optional.empty();
        } catch (DateTimeException e) {
            // such as 2021-13: no month, and so of no release
            return Optional.empty();
        }
    }

    private static List<Path> folders(Path parent, Pattern name) throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.filter(Files::isDirectory)
                    .filter(entry ->
                            name.matcher(entry.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }
}
