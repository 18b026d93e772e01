package org.cunbao.county;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A few real lines of the national area codes, of 秦安县 and its neighbour 清水县, in both layouts. */
public final class CodeFiles {

    public static final String COUNTY = "620522";
    private static final List<String> NAMES =
            List.of("villages.csv", "streets.csv", "areas.csv", "cities.csv", "provinces.csv");

    private CodeFiles() {}

    /** Writes the five files, a level each, into a folder. */
    public static List<Path> in(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : NAMES) {
            files.add(Files.writeString(folder.resolve(name), text(name)));
        }
        return files;
    }

    /** The same with one file changed. */
    static List<Path> changing(Path folder, String name, String before, String after) throws IOException {
        List<Path> files = in(folder);
        String text = text(name);
        if (!text.contains(before)) {
            throw new IllegalArgumentException(name + " does not hold " + before);
        }
        Files.writeString(folder.resolve(name), text.replace(before, after));
        return files;
    }

    /** The same in one file for all levels, without a header. */
    static Path inOneFile(Path folder, Charset charset) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String name : List.of("provinces.csv", "cities.csv", "areas.csv", "streets.csv", "villages.csv")) {
            for (String line : text(name).lines().skip(1).toList()) {
                String[] cells = line.split(",", -1);
                Level level = Level.ofDigits(cells[0].length()).orElseThrow();
                Optional<Level> above = level.next(-1);
                String parent = above.map(up -> Level.full(cells[0].substring(0, up.digits())))
                        .orElse("0");
                lines.add(String.join(",", Level.full(cells[0]), cells[1], String.valueOf(level.number()), parent));
            }
        }
        return Files.writeString(folder.resolve("area_code.csv"), String.join("\r\n", lines), charset);
    }

    static String text(String name) throws IOException {
        try (InputStream in = CodeFiles.class.getResourceAsStream("/org/cunbao/county/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no such file: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
