package org.cunbao.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cunbao.aggregate.SplitUnits;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.domain.MonthlyResult;
import org.cunbao.domain.ReferencePeriod;
import org.cunbao.domain.Text;
import org.cunbao.ledger.Ledger;
import org.cunbao.ledger.Runs.Run;
import org.cunbao.report.Publication;

/**
 * The reports of quarters and years: the report of a month over a longer period, from the months' releases. Each
 * revision is a folder such as {@code output/2021-Q1/r1} that appears whole; its {@code manifest.json} names the
 * releases that it was made from. Nothing is written to the ledger, which knows the months.
 */
public final class PeriodReports {

    private static final Pattern REVISION_FOLDER = Pattern.compile("r(\\d{1,6})");
    private static final String MANIFEST = "manifest.json";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Workspace workspace;

    public PeriodReports(Workspace workspace) {
        this.workspace = workspace;
    }

    /** How it ended. */
    public sealed interface Ending {

        /** The revision that holds now. */
        int revision();

        Path folder();

        /** A revision was made. */
        record Made(int revision, MonthlyResult result, Path folder) implements Ending {}

        /** Neither the months nor the templates have changed since the newest revision. */
        record Unchanged(int revision, Path folder) implements Ending {}
    }

    /**
     * Makes the report of a quarter or a year.
     *
     * @param reason why, in the statistician's words; may be empty
     * @param force whether to make a revision even though nothing has changed
     * @throws InvalidTemplates when the templates cannot be used
     * @throws Fault when none of its months has been released, a unit was split in between, or another run holds the
     *     workspace
     */
    public Ending make(ReferencePeriod period, String reason, boolean force) throws InvalidTemplates, IOException {
        workspace.prepare();
        return WorkspaceLock.whileHeld(workspace, () -> makeAlone(period, reason, force));
    }

    private Ending makeAlone(ReferencePeriod period, String reason, boolean force)
            throws InvalidTemplates, IOException {
        if (!workspace.hasLedger()) {
            throw nothingReleased(period);
        }
        Catalogue current = Catalogue.read(workspace.templateFiles());
        try (Ledger ledger = Ledger.readOnly(workspace.ledger())) {
            List<Run> months = PeriodResults.releases(ledger, period);
            if (months.isEmpty()) {
                throw nothingReleased(period);
            }
            int newest = newest(period);
            ObjectNode sources = sources(period, months, current, ledger);
            if (newest > 0 && !force && isMadeFrom(folder(period, newest), sources)) {
                return new Ending.Unchanged(newest, folder(period, newest));
            }
            return make(period, newest + 1, reason, ledger, current, sources);
        }
    }

    private Ending make(
            ReferencePeriod period, int revision, String reason, Ledger ledger, Catalogue current, ObjectNode sources)
            throws InvalidTemplates, IOException {
        Catalogue worded = current.wordedFor(period.kind());
        MonthlyResult result =
                result(period, revision, ledger, worded, current.files().hash());
        Path staging = workspace.output().resolve(".staging").resolve(period + "-r" + revision);
        Folders.makeAnew(staging);
        SideBySide.all(new Publication(worded).writersOfLongerPeriod(result, staging));
        new ReleaseProof(worded, result, staging).demand();
        Files.write(staging.resolve(MANIFEST), manifest(revision, reason, result, sources, staging));
        Folders.force(staging);
        Path folder = folder(period, revision);
        Files.createDirectories(releases(period));
        Folders.forceEntries(workspace.output());
        Files.move(staging, folder, StandardCopyOption.ATOMIC_MOVE);
        Folders.forceEntries(releases(period));
        return new Ending.Made(revision, result, folder);
    }

    private MonthlyResult result(
            ReferencePeriod period, int revision, Ledger ledger, Catalogue worded, String templates)
            throws InvalidTemplates, IOException {
        try {
            return new PeriodResults(workspace, ledger, worded).of(period, revision, templates);
        } catch (SplitUnits split) {
            throw new Fault(
                    Fault.Kind.USAGE,
                    Text.of(
                            "run.period.split",
                            period.toString(),
                            split.month().toString(),
                            String.join("、", split.names())),
                    split);
        }
    }

    private static Fault nothingReleased(ReferencePeriod period) {
        return new Fault(Fault.Kind.USAGE, Text.of("run.period.nothing", period.toString()));
    }

    private Path releases(ReferencePeriod period) {
        return workspace.output().resolve(period.toString());
    }

    private Path folder(ReferencePeriod period, int revision) {
        return releases(period).resolve("r" + revision);
    }

    /** The highest revision among the folders; 0 when there is none. */
    private int newest(ReferencePeriod period) throws IOException {
        if (!Files.isDirectory(releases(period))) {
            return 0;
        }
        try (Stream<Path> entries = Files.list(releases(period))) {
            return entries.map(
                            entry -> REVISION_FOLDER.matcher(entry.getFileName().toString()))
                    .filter(Matcher::matches)
                    .mapToInt(matcher -> Integer.parseInt(matcher.group(1)))
                    .max()
                    .orElse(0);
        }
    }

    /** What the report is made from: the same gives the same report. */
    private static ObjectNode sources(ReferencePeriod period, List<Run> months, Catalogue current, Ledger ledger) {
        ObjectNode sources = JSON.createObjectNode();
        sources.put("period", period.toString());
        sources.put("templates", current.files().hash());
        sources.put("program", ProgramVersion.get());
        ArrayNode list = sources.putArray("months");
        for (Run run : months) {
            list.addObject()
                    .put("month", run.period().toString())
                    .put("revision", run.revision())
                    .put(
                            "manifest_sha256",
                            ledger.releases()
                                    .manifestOf(run.period(), run.revision())
                                    .orElseThrow());
        }
        return sources;
    }

    /** A folder whose manifest cannot be read was not made by this program, or was changed: it counts as another. */
    private static boolean isMadeFrom(Path folder, ObjectNode sources) throws IOException {
        Path manifest = folder.resolve(MANIFEST);
        if (!Files.exists(manifest)) {
            return false;
        }
        try {
            JsonNode made = JSON.readTree(manifest.toFile()).path("made_from");
            return made.equals(JSON.readTree(sources.toString()));
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static byte[] manifest(int revision, String reason, MonthlyResult result, ObjectNode sources, Path folder)
            throws IOException {
        ObjectNode manifest = JSON.createObjectNode();
        manifest.put("revision", revision);
        manifest.put("reason", reason);
        manifest.put("draft", result.draft());
        manifest.set("made_from", sources);
        ArrayNode files = manifest.putArray("files");
        TreeMap<String, Path> names = new TreeMap<>();
        try (Stream<Path> entries = Files.list(folder)) {
            entries.forEach(file -> names.put(file.getFileName().toString(), file));
        }
        for (Path file : names.values()) {
            files.addObject()
                    .put("name", file.getFileName().toString())
                    .put("size", Files.size(file))
                    .put("sha256", PackStep.sha256(file));
        }
        return (JSON.writeValueAsString(manifest).replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
