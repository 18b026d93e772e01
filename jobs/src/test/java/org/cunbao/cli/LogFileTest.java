package org.cunbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cunbao.SmallCounty;
import org.cunbao.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FORM = Path.of("input/2021-04/红堡镇/后川村.csv");

    @TempDir
    private Path home = Path.of("");

    private Path log() {
        return Workspace.of(home).log();
    }

    /** Every line of the log: what happened, and what stands beside it. */
    private List<Map<String, String>> lines() throws IOException {
        List<Map<String, String>> lines = new ArrayList<>();
        for (String line : Files.readAllLines(log(), StandardCharsets.UTF_8)) {
            JsonNode node = JSON.readTree(line);
            Map<String, String> one = new LinkedHashMap<>();
            one.put("message", node.path("message").asText());
            for (JsonNode pair : node.path("kvpList")) {
                pair.properties()
                        .forEach(entry ->
                                one.put(entry.getKey(), entry.getValue().asText()));
            }
            assertThat(node.path("timestamp").asLong()).isPositive();
            lines.add(one);
        }
        return lines;
    }

    @Test
    void a_run_tells_its_number_its_steps_codes_and_counts_and_nothing_out_of_a_form() throws IOException {
        SmallCounty.settle(home);
        Files.delete(home.resolve(FORM));
        Commands.Answer run = Commands.in(home, "run", "2021-04", "--reason", "张三要求");

        List<Map<String, String>> lines = lines();
        assertThat(lines).allSatisfy(line -> assertThat(line).containsEntry("run", "2021-04-r1-2"));
        assertThat(lines)
                .filteredOn(line -> line.containsValue("step-begun"))
                .extracting(line -> line.get("step"))
                .containsExactly(
                        "check-templates", "receive", "read", "validate", "aggregate", "report", "prove", "pack");
        assertThat(lines)
                .anySatisfy(line ->
                        assertThat(line).containsEntry("message", "findings").containsKeys("code", "count"));
        Map<String, String> last = lines.get(lines.size() - 1);
        assertThat(last).containsEntry("message", "run-released").containsEntry("draft", "true");
        assertThat(run.out()).contains("账本链头：" + last.get("head"));
        assertThat(Files.readString(log(), StandardCharsets.UTF_8)).doesNotContain("张三", "后川村", "红堡");
    }

    @Test
    void a_run_that_stops_tells_the_code_and_a_month_without_changes_writes_nothing() throws IOException {
        SmallCounty.settle(home);
        Commands.in(home, "run", "2021-04");
        byte[] before = Files.readAllBytes(log());
        assertThat(Commands.in(home, "run", "2021-04").out()).contains("没有变化");
        assertThat(log()).hasBinaryContent(before);

        Files.createDirectories(home.resolve("output/2021-04/r2"));
        Files.writeString(home.resolve("output/2021-04/r2/不是发布的.txt"), "", StandardCharsets.UTF_8);
        Files.delete(home.resolve(FORM));
        Files.writeString(
                home.resolve("templates/reports/narrative.zh.ftl"), "${nothing.of.that.name}", StandardCharsets.UTF_8);
        assertThat(Commands.in(home, "run", "2021-04").exit()).isNotZero();
        assertThat(lines())
                .anySatisfy(line ->
                        assertThat(line).containsEntry("message", "run-stopped").containsKeys("run", "code"));
    }

    @Test
    void each_failure_of_a_process_that_goes_on_stands_in_the_log_once() throws IOException {
        Workspace workspace = Workspace.of(home);
        Files.createDirectories(workspace.output());
        for (String message : new String[] {"the first", "the second"}) {
            LogFile.of(workspace).error(message, new IOException("No space left on device"));
        }
        assertThat(Files.readString(workspace.log(), StandardCharsets.UTF_8))
                .containsOnlyOnce("the first")
                .containsOnlyOnce("the second");
    }
}
