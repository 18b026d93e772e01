package org.cunbao.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.catalogue.TemplateFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Templates for every county of the country. The lists are no part of the project; {@code .ci/names} fetches them and
 * runs this.
 */
class NationalCountiesTest {

    /** Reading a whole catalogue takes a while; so many counties apart is enough. */
    private static final int STRIDE = 50;

    @TempDir
    Path folder;

    @Test
    void every_county_has_templates_or_is_told_which_names_are_wrong() throws Exception {
        String file = System.getProperty("names.file", "");
        assumeFalse(file.isEmpty(), "没有全国区划代码：请用 .ci/names 运行这一项");
        Path villages = Path.of(file);
        Path streets = villages.resolveSibling("streets.csv");
        Map<String, List<String>> byCounty = rows(villages);
        Map<String, List<String>> streetsByCounty = rows(streets);
        List<Path> above = List.of(
                villages.resolveSibling("areas.csv"),
                villages.resolveSibling("cities.csv"),
                villages.resolveSibling("provinces.csv"));
        TemplateFiles packed = TemplateFiles.packed();
        List<String> refused = new ArrayList<>();
        int units = 0;
        int doubtful = 0;
        int done = 0;
        for (Map.Entry<String, List<String>> county : byCounty.entrySet()) {
            List<Path> files = new ArrayList<>(above);
            files.add(write("villages.csv", villages, county.getValue()));
            files.add(write("streets.csv", streets, streetsByCounty.getOrDefault(county.getKey(), List.of())));
            try {
                CodeList list = CodeList.read(county.getKey(), Optional.empty(), files);
                units += list.villages().size();
                doubtful += (int) list.villages().stream()
                        .filter(CodeList.Village::doubtful)
                        .count();
                TemplateFiles made = CountyTemplates.of(packed, list, Optional.empty());
                if (done++ % STRIDE == 0) {
                    assertThat(Catalogue.read(made).county().area().name()).isEqualTo(list.name());
                }
            } catch (InvalidCodes e) {
                e.problems().forEach(problem -> refused.add(county.getKey() + " " + problem.text()));
            } catch (InvalidTemplates e) {
                throw new AssertionError(county.getKey() + " " + e.problems(), e);
            }
        }
        System.out.printf("%d counties, %d units, %d of them doubtful; refused: %s%n", done, units, doubtful, refused);
        assertThat(done + refused.size()).isEqualTo(byCounty.size());
        assertThat(refused).hasSizeLessThan(5).allMatch(problem -> problem.contains("codes.garbled"));
    }

    /** The rows of a file by the first six digits of their codes. */
    private static Map<String, List<String>> rows(Path file) throws IOException {
        Map<String, List<String>> rows = new TreeMap<>();
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        lines.subList(1, lines.size())
                .forEach(line -> rows.computeIfAbsent(line.substring(0, 6), code -> new ArrayList<>())
                        .add(line));
        return rows;
    }

    private Path write(String name, Path original, List<String> rows) throws IOException {
        List<String> lines = new ArrayList<>();
        try (var reader = Files.newBufferedReader(original, StandardCharsets.UTF_8)) {
            lines.add(reader.readLine());
        }
        lines.addAll(rows);
        return Files.write(folder.resolve(name), lines, StandardCharsets.UTF_8);
    }
}
