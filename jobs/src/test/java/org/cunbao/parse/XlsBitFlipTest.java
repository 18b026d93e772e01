package org.cunbao.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Observation;
import org.cunbao.domain.Submission;
import org.cunbao.domain.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many damaged old workbooks are counted with other figures than were sent, and nobody notices: one bit of a form
 * that LibreOffice saved is turned at a time. {@code -Dxls.flips=10000} turns more of them; the seed is fixed.
 */
class XlsBitFlipTest {

    private static final int FLIPS = Integer.getInteger("xls.flips", 400);

    @TempDir
    Path folder;

    /** What of a submission counts. */
    private record Counted(String unit, Map<CellKey, Value> figures) {

        static List<Counted> of(Parsed parsed) {
            return parsed.submissions().stream().map(Counted::of).toList();
        }

        private static Counted of(Submission submission) {
            return new Counted(
                    submission.unit(),
                    submission.observations().stream()
                            .collect(Collectors.toMap(Observation::cell, Observation::value)));
        }
    }

    @Test
    void a_turned_bit_does_not_change_a_figure_in_silence() throws IOException {
        byte[] sent = Files.readAllBytes(Path.of("src/test/resources/parse/village.xls"));
        Path file = folder.resolve("form.xls");
        Files.write(file, sent);
        List<Counted> expected = Counted.of(WholePath.of("form.xls", file).parsed());
        assertThat(expected).hasSize(1);
        Random random = new Random(20210430);
        int refused = 0;
        int unguarded = 0;
        int parsed = 0;
        int silent = 0;
        for (int i = 0; i < FLIPS; i++) {
            byte[] copy = sent.clone();
            int bit = random.nextInt(copy.length * 8);
            copy[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(file, copy);
            WholePath read = WholePath.of("form.xls", file);
            boolean changed = !Counted.of(read.parsed()).equals(expected);
            refused += read.parsed().submissions().isEmpty() ? 1 : 0;
            unguarded += changed && onlyTheCheckFigureNoticed(read.parsed().findings()) ? 1 : 0;
            parsed += changed && !WholePath.isStopped(read.parsed().findings()) ? 1 : 0;
            if (changed && !read.isStopped()) {
                silent++;
                System.out.println("silent: bit " + bit + " " + differences(expected, Counted.of(read.parsed())));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d bits turned: %d forms refused; figures changed that only the check figure gave away: %d; changed"
                        + " figures that reading let pass: %d; that nothing stopped: %d (%.2f %%)%n",
                FLIPS,
                refused,
                unguarded,
                parsed,
                silent,
                100.0 * silent / FLIPS);
        assertThat(silent).isLessThanOrEqualTo(FLIPS / 100);
    }

    private static boolean onlyTheCheckFigureNoticed(List<Finding> findings) {
        return WholePath.isStopped(findings)
                && !WholePath.isStopped(findings.stream()
                        .filter(finding -> !finding.code().startsWith("CONTROL-"))
                        .toList());
    }

    private static String differences(List<Counted> expected, List<Counted> read) {
        if (read.size() != expected.size()) {
            return "submissions " + read.size();
        }
        Counted before = expected.get(0);
        Counted after = read.get(0);
        return after.unit() + " "
                + before.figures().entrySet().stream()
                        .filter(entry ->
                                !entry.getValue().equals(after.figures().get(entry.getKey())))
                        .map(entry -> entry + " -> " + after.figures().get(entry.getKey()))
                        .toList();
    }
}
