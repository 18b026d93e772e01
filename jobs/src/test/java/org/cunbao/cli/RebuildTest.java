package org.cunbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.cunbao.SmallCounty;
import org.cunbao.cli.Commands.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month of the small county, laid out again after somebody touched what was released. */
class RebuildTest {

    @TempDir
    private Path home = Path.of("");

    private Path release = home;

    @BeforeEach
    void release() throws IOException {
        SmallCounty.settle(home);
        Commands.in(home, "run", "2021-04");
        release = home.resolve("output/2021-04/r1");
    }

    @Test
    void what_was_not_touched_is_the_same() {
        Answer answer = Commands.in(home, "rebuild", "2021-04", "r1");
        assertThat(answer.exit()).as("%s", answer.said()).isZero();
        assertThat(answer.out()).contains("与发布的逐字节相同");
    }

    @Test
    void a_changed_figure_is_shown_with_its_row() throws IOException {
        Path figures = release.resolve("figures.csv");
        List<String> rows = Files.readAllLines(figures);
        String row = rows.get(rows.size() - 1);
        Files.writeString(figures, Files.readString(figures).replace(row, row + "9"));
        Answer answer = Commands.in(home, "rebuild", "2021-04", "r1");
        assertThat(answer.exit()).isEqualTo(ExitCode.NO.code());
        assertThat(answer.out())
                .contains("有 1 个文件与发布的不同：figures.csv", "figures.csv 变了", "发布时有而现在没有的 1 行")
                .contains("  - " + row + "9\n", "  + " + row + "\n");
        assertThat(Commands.in(home, "rebuild", "2021-04", "r1", "--json").out())
                .contains("\"same_figures\" : false", row + "9");
    }

    @Test
    void when_only_the_layout_differs_it_says_that_the_figures_are_the_same() throws IOException {
        Files.writeString(release.resolve("dashboard.html"), "<!-- -->", StandardOpenOption.APPEND);
        Answer answer = Commands.in(home, "rebuild", "2021-04", "r1");
        assertThat(answer.exit()).isEqualTo(ExitCode.NO.code());
        assertThat(answer.out()).contains("有 1 个文件与发布的不同：dashboard.html", "figures.csv 没有变");
    }

    @Test
    void a_table_that_is_no_table_any_more_is_compared_all_the_same() throws IOException {
        Path findings = release.resolve("findings.csv");
        Files.write(findings, new byte[] {'"', (byte) 0xFF, '\n'}, StandardOpenOption.APPEND);
        Answer answer = Commands.in(home, "rebuild", "2021-04", "r1");
        assertThat(answer.exit()).as("%s", answer.said()).isEqualTo(ExitCode.NO.code());
        assertThat(answer.out()).contains("有 1 个文件与发布的不同：findings.csv", "发布时有而现在没有的 1 行", "figures.csv 没有变");
    }

    @Test
    void a_table_of_which_much_differs_is_cut_short() throws IOException {
        Path figures = release.resolve("figures.csv");
        List<String> rows = Files.readAllLines(figures);
        Files.write(figures, rows.subList(0, rows.size() - 15));
        Answer answer = Commands.in(home, "rebuild", "2021-04", "r1");
        assertThat(answer.out()).contains("现在有而发布时没有的 15 行", "还有 5 行");
    }
}
