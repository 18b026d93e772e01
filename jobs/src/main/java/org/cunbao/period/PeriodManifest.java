package org.cunbao.period;

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
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cunbao.domain.ReferencePeriod;
import org.cunbao.domain.Sha256;
import org.cunbao.ledger.Releases;
import org.cunbao.ledger.Runs.Run;
import org.cunbao.workspace.ProgramVersion;

/**
 * {@code manifest.json} of a quarter's or a year's report: what it was made from, and its files.
 *
 * @param madeFrom the releases of the months, the template set, the program; the same gives the same report
 * @param reason why it was made, in the statistician's words; may be empty
 * @param sums the SHA-256 of its files by their names; nothing before it is written
 */
record PeriodManifest(ObjectNode madeFrom, String reason, Map<String, String> sums) {

    private static final String NAME = "manifest.json";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    PeriodManifest {
        sums = Map.copyOf(sums);
    }

    /**
     * Of a report that is to be made.
     *
     * @param templates SHA-256 of the template set
     */
    static PeriodManifest of(
            ReferencePeriod period, List<Run> months, String templates, Releases releases, String reason) {
        ObjectNode madeFrom = JSON.createObjectNode();
        madeFrom.put("period", period.toString());
        madeFrom.put("templates", templates);
        madeFrom.put("program", ProgramVersion.get());
        ArrayNode list = madeFrom.putArray("months");
        for (Run run : months) {
            list.addObject()
                    .put("month", run.period().toString())
                    .put("revision", run.revision())
                    .put(
                            "manifest_sha256",
                            releases.manifestOf(run.period(), run.revision()).orElseThrow());
        }
        return new PeriodManifest(madeFrom, reason, Map.of());
    }

    /** Empty when there is none, or it is not ours any more: then the folder is like no report that could be made. */
    static Optional<PeriodManifest> read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonNode whole = JSON.readTree(Files.readAllBytes(file));
            Map<String, String> sums = new TreeMap<>();
            whole.path("files")
                    .forEach(one -> sums.put(
                            one.path("name").asText(), one.path("sha256").asText()));
            return whole.path("made_from") instanceof ObjectNode madeFrom
                    ? Optional.of(
                            new PeriodManifest(madeFrom, whole.path("reason").asText(), sums))
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    boolean isSameAs(PeriodManifest other) throws IOException {
        return JSON.readTree(madeFrom.toString()).equals(JSON.readTree(other.madeFrom.toString()));
    }

    /** SHA-256 of the template set. */
    String templates() {
        return madeFrom.path("templates").asText();
    }

    /** The version of the program. */
    String program() {
        return madeFrom.path("program").asText();
    }

    /** Which revision of each month it was made from. */
    Map<YearMonth, Integer> months() {
        Map<YearMonth, Integer> months = new TreeMap<>();
        for (JsonNode month : madeFrom.path("months")) {
            ReferencePeriod.parse(month.path("month").asText())
                    .filter(ReferencePeriod::isMonth)
                    .ifPresent(found ->
                            months.put(found.first(), month.path("revision").asInt()));
        }
        return months;
    }

    /** Writes it beside the files that it lists. */
    void write(Path folder, int revision, boolean draft) throws IOException {
        ObjectNode manifest = JSON.createObjectNode();
        manifest.put("revision", revision);
        manifest.put("reason", reason);
        manifest.put("draft", draft);
        manifest.set("made_from", madeFrom);
        ArrayNode files = manifest.putArray("files");
        List<Path> listed;
        try (Stream<Path> entries = Files.list(folder)) {
            listed = entries.sorted().toList();
        }
        for (Path file : listed) {
            files.addObject()
                    .put("name", file.getFileName().toString())
                    .put("size", Files.size(file))
                    .put("sha256", Sha256.of(file));
        }
        String text = JSON.writeValueAsString(manifest).replace("\r\n", "\n") + "\n";
        Files.write(folder.resolve(NAME), text.getBytes(StandardCharsets.UTF_8));
    }
}
