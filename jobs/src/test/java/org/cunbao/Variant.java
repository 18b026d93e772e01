package org.cunbao;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One way in which a class of bad input comes, and where a scenario shows what becomes of it.
 *
 * @param number the class
 * @param text a few words
 * @param verdict one of {@code A W C F I H}
 * @param code of the finding that shows the verdict; empty when the input is accepted and nothing is worth noting
 * @param place {@code file}, {@code file › cell} or {@code file › sheet › cell}
 * @param revision the released one in which it shows
 */
record Variant(int number, String text, String verdict, String code, String place, String revision) {

    /** The finding that says that a file's figures are the same as those that count. */
    private static final String REPEATED = "SUB-REPEATED";

    private static final String FILE = "classes.csv";
    private static final List<String> COLUMNS = List.of("class", "variant", "verdict", "code", "place", "revision");

    /** What a finding of each verdict weighs; a cell or file that is refused is an error. */
    private static final Map<String, Set<String>> WEIGHTS = Map.of(
            "A", Set.of("提示"),
            "I", Set.of("提示"),
            "W", Set.of("疑问"),
            "C", Set.of("错误"),
            "F", Set.of("错误"),
            "H", Set.of("错误", "提示"));

    /** The variants that a scenario says it shows; none when it has no list. */
    static List<Variant> of(Path scenario) throws IOException {
        CsvRows rows = CsvRows.of(scenario.resolve(FILE));
        if (!rows.columns().isEmpty() && !rows.columns().equals(COLUMNS)) {
            throw new IOException(scenario.resolve(FILE) + " should have the columns " + COLUMNS);
        }
        return rows.rows().stream()
                .map(row -> new Variant(
                        Integer.parseInt(row.get("class")),
                        row.get("variant"),
                        row.get("verdict"),
                        row.get("code"),
                        row.get("place"),
                        row.get("revision")))
                .toList();
    }

    /** Why a scenario does not show this variant; empty when it does. */
    Optional<String> objection(Path scenario) throws IOException {
        Path expected = scenario.resolve("expected").resolve(revision);
        List<Map<String, String>> findings =
                CsvRows.of(expected.resolve("findings.csv")).rows();
        boolean shown = code.isEmpty()
                ? verdict.equals("A")
                        && isCounted(expected, findings)
                        && findings.stream().noneMatch(this::objects)
                : findings.stream().anyMatch(this::shows);
        return shown ? Optional.empty() : Optional.of(this + " is not what " + expected + " says");
    }

    private boolean shows(Map<String, String> finding) {
        return finding.getOrDefault("code", "").equals(code)
                && WEIGHTS.getOrDefault(verdict, Set.of()).contains(finding.get("severity"))
                && parts(finding, "file")
                        .containsAll(Stream.of(file().split("、", -1)).toList())
                && (cell().isEmpty() || parts(finding, "cell").contains(cell()));
    }

    private boolean objects(Map<String, String> finding) {
        return !"提示".equals(finding.get("severity"))
                && parts(finding, "file").contains(file())
                && (cell().isEmpty() || parts(finding, "cell").contains(cell()));
    }

    /** Whether its figures are those that count, or the expected figures hold one of the unit it is named after. */
    private boolean isCounted(Path expected, List<Map<String, String>> findings) throws IOException {
        return findings.stream()
                        .anyMatch(finding -> REPEATED.equals(finding.get("code"))
                                && parts(finding, "file").contains(file()))
                || CsvRows.of(expected.resolve("figures.csv")).rows().stream()
                        .anyMatch(row ->
                                "已报".equals(row.get("status")) && file().contains(row.getOrDefault("area_name", "?")));
    }

    private static List<String> parts(Map<String, String> finding, String column) {
        return Stream.of(finding.getOrDefault(column, "").split("[、；]", -1)).toList();
    }

    private String file() {
        return place.split(" › ", -1)[0];
    }

    private String cell() {
        return place.contains(" › ") ? place.substring(place.lastIndexOf(" › ") + 3) : "";
    }
}
