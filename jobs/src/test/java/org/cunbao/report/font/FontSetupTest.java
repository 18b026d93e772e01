package org.cunbao.report.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.cunbao.MonthFixture;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.RevisionResult;
import org.cunbao.report.pdf.ReportPdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontSetupTest {

    @TempDir
    private Path folder;

    /** What the other JVM runs: writes the report of a month to the file that it is given. */
    public static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) throws IOException {
            Catalogue catalogue = MonthFixture.catalogue();
            RevisionResult result = MonthFixture.month(catalogue, YearMonth.of(2021, 4), List.of(), List.of());
            new ReportPdf(catalogue).write(result, Path.of(arguments[0]));
        }
    }

    @Test
    void a_machine_without_fonts_writes_the_same_bytes() throws IOException, InterruptedException {
        Path empty = Files.writeString(
                folder.resolve("fonts.conf"),
                "<?xml version=\"1.0\"?><fontconfig></fontconfig>",
                StandardCharsets.UTF_8);
        Path there = folder.resolve("there.pdf");
        ProcessBuilder other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.timezone=America/New_York",
                        "-Duser.language=tr",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Writer.class.getName(),
                        there.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile());
        other.environment().put("FONTCONFIG_FILE", empty.toString());
        Process process = other.start();
        Path here = folder.resolve("here.pdf");
        Writer.main(new String[] {here.toString()});

        int status = process.waitFor();
        assertThat(status).as(Files.readString(folder.resolve("log.txt"))).isZero();
        assertThat(there).hasSameBinaryContentAs(here);
    }
}
