package org.cunbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cunbao.ledger.Ledger;
import org.springframework.jdbc.core.JdbcTemplate;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * How a workspace stands at the end of a month.
 *
 * @param files what was released and kept, by name and content, and the names of whatever else lies there but for the
 *     log and the copies of the ledger
 * @param rows of the ledger, table by table; the job's own notes and the versions of the tables are left out, and so is
 *     the audit trail, which tells of each attempt
 * @param soundness what SQLite says of the ledger, and what the audit trail finds changed in it
 */
record MonthEnd(SortedMap<String, String> files, SortedMap<String, List<String>> rows, List<String> soundness) {

    static MonthEnd of(Path home) throws IOException {
        Path output = home.resolve("output");
        JdbcTemplate ledger = ledger(output.resolve("ledger.db"));
        List<String> soundness = new ArrayList<>(soundness(ledger));
        try (Ledger read = Ledger.readOnly(output.resolve("ledger.db"))) {
            read.audit().problems().forEach(problem -> soundness.add(problem.toString()));
        }
        return new MonthEnd(files(output), rows(ledger), soundness);
    }

    /** What differs from this one, in a few words each. */
    List<String> differences(MonthEnd other) {
        List<String> differences = new ArrayList<>();
        compare("file", files, other.files, differences);
        compare("table", rows, other.rows, differences);
        if (!soundness.equals(other.soundness)) {
            differences.add("ledger " + other.soundness);
        }
        return differences;
    }

    private static <T> void compare(String kind, Map<String, T> one, Map<String, T> other, List<String> differences) {
        for (Map.Entry<String, T> entry : one.entrySet()) {
            if (!entry.getValue().equals(other.get(entry.getKey()))) {
                differences.add(
                        kind + (other.containsKey(entry.getKey()) ? " differs: " : " lacks: ") + entry.getKey());
            }
        }
        other.keySet().stream()
                .filter(name -> !one.containsKey(name))
                .forEach(name -> differences.add(kind + " is left over: " + name));
    }

    private static SortedMap<String, String> files(Path output) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(output)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String name = output.relativize(file).toString();
                if (!name.matches("cunbao\\.log|ledger\\.db-.*|backup/ledger-.*")) {
                    boolean compared = !name.matches("\\.lock|ledger\\.db");
                    files.put(name, compared ? sha256(Files.readAllBytes(file)) : "");
                }
            }
        }
        return files;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SortedMap<String, List<String>> rows(JdbcTemplate ledger) {
        SortedMap<String, List<String>> rows = new TreeMap<>();
        for (String table : ledger.queryForList(
                "select name from sqlite_master where type = 'table' and name not like 'batch%'"
                        + " and name not like 'flyway%' and name not like 'sqlite%' and name not like 'audit%'",
                String.class)) {
            rows.put(
                    table,
                    ledger.queryForList("select * from " + table).stream()
                            .map(Object::toString)
                            .sorted()
                            .toList());
        }
        return rows;
    }

    /** What SQLite says of a ledger; {@code ok} alone when it is sound. */
    static List<String> soundness(Path ledger) {
        return soundness(ledger(ledger));
    }

    private static List<String> soundness(JdbcTemplate ledger) {
        List<String> told = new ArrayList<>(ledger.queryForList("pragma integrity_check", String.class));
        ledger.queryForList("pragma foreign_key_check").forEach(row -> told.add(row.toString()));
        return told;
    }

    private static JdbcTemplate ledger(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return new JdbcTemplate(source);
    }
}
