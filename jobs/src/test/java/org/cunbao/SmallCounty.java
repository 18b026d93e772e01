package org.cunbao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cunbao.catalogue.TemplateFiles;

/** The small county of the scenarios: two townships, four villages, and a clean month of reports. */
public final class SmallCounty {

    /** Where the scenarios stand. */
    static final Path SCENARIOS = Path.of("src/test/scenarios");

    private static final Path COUNTY = SCENARIOS.resolve("_county");
    private static final Path MARCH = SCENARIOS.resolve("_march");
    private static final String LEFT_OUT = "删除.txt";

    /** Old enough that nobody can still be writing to the file. */
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2021-05-01T00:00:00Z"));

    private SmallCounty() {}

    /** Makes a workspace with the county's templates and the reports of all its units for April 2021. */
    public static void settle(Path home) {
        try {
            for (Map.Entry<String, byte[]> file : TemplateFiles.packed().all().entrySet()) {
                Path target = home.resolve("templates").resolve(file.getKey());
                Files.createDirectories(target.resolveSibling(""));
                Files.write(target, file.getValue());
            }
            lay(COUNTY, home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds the clean reports of the month before. */
    public static void layMarch(Path home) throws IOException {
        lay(MARCH, home);
    }

    /** Lays a scenario over a workspace. */
    public static void layScenario(String name, Path home) throws IOException {
        lay(SCENARIOS.resolve(name), home);
    }

    /** Copies the {@code templates/} and {@code input/} of a folder over those of a workspace. */
    static void lay(Path from, Path home) throws IOException {
        copy(from.resolve("templates"), home.resolve("templates"));
        copy(from.resolve("input"), home.resolve("input"));
    }

    /** Copies a folder over another; a list named 删除.txt takes files away instead. */
    static void copy(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(from)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            if (file.endsWith(LEFT_OUT)) {
                for (String name : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                    Files.delete(target.resolveSibling(name));
                }
            } else {
                put(target, Files.readAllBytes(file));
            }
        }
    }

    /** Puts a file into a workspace as if it had lain there for long. */
    public static void put(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Path incoming = file.resolveSibling("." + file.getFileName() + ".part");
        Files.write(incoming, content);
        Files.setLastModifiedTime(incoming, LONG_AGO);
        Files.move(incoming, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
