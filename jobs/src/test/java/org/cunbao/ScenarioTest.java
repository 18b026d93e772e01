package org.cunbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plays each folder below {@code src/test/scenarios/} and compares what comes out; its README says how to write one.
 * With {@code -Dscenarios.update=true} what comes out is written down as expected instead, to be read before it is
 * committed.
 */
class ScenarioTest {

    private static final boolean UPDATE = Boolean.getBoolean("scenarios.update");

    /** Empty for all. */
    private static final String ONLY = System.getProperty("scenarios.only", "");

    @TempDir
    static Path temporary;

    @TestFactory
    Stream<DynamicTest> scenarios() throws IOException {
        try (Stream<Path> folders = Files.list(SmallCounty.SCENARIOS)) {
            return folders
                    .filter(folder -> Files.exists(folder.resolve("exit")))
                    .filter(folder -> folder.toString().contains(ONLY))
                    .sorted()
                    .toList()
                    .stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> play(folder)));
        }
    }

    private static void play(Path folder) throws IOException {
        Scenario scenario = new Scenario(folder);
        Path home = temporary.resolve(folder.getFileName().toString());
        scenario.play(home);
        if (UPDATE) {
            scenario.update(home);
        }
        assertThat(scenario.differences(home)).as("%s", scenario.story()).isEmpty();
    }
}
