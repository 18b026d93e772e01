package org.cunbao.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.cunbao.MonthFixture;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EstimatedPacketTest {

    private static final Catalogue CATALOGUE = Packets.CATALOGUE;
    private static final String LATE = "620521101206";

    @TempDir
    Path folder;

    @Test
    void estimates_add_up_from_the_villages_to_the_county() throws IOException {
        Verdict verdict = PacketVerifier.verify(packet(0, 0));
        assertThat(verdict.problems()).isEmpty();
        assertThat(verdict.sound()).isTrue();
        assertThat(verdict.recomputed()).isGreaterThan(1_500);
    }

    @Test
    void a_changed_estimate_of_a_township_is_found_even_with_right_hashes() throws IOException {
        Verdict verdict = PacketVerifier.verify(packet(1, 0));
        assertThat(verdict.problems()).extracting(Text::key).containsExactly("packet.estimate-differs");
    }

    @Test
    void a_total_into_which_an_estimate_was_mixed_is_found() throws IOException {
        Verdict verdict = PacketVerifier.verify(packet(0, 1));
        assertThat(verdict.problems()).extracting(Text::key).containsExactly("packet.total-differs");
    }

    /** A packet in which something was added to the estimate or value of 红堡镇. */
    private Path packet(int toEstimate, int toValue) throws IOException {
        RevisionResult month = MonthFixture.month(CATALOGUE, YearMonth.of(2021, 4), List.of(), List.of(LATE));
        RevisionResult estimated = MonthFixture.estimated(CATALOGUE, month);
        Packets.lay(estimated, folder);
        Path figures = folder.resolve("figures.csv");
        List<String> lines = new ArrayList<>();
        for (String line : Files.readString(figures, StandardCharsets.UTF_8).split("\r\n", -1)) {
            String[] fields = line.split(",", -1);
            if (line.startsWith("2021-04,乡镇,620521101000,红堡镇,A13,")) {
                fields[6] = plus(fields[6], toValue);
                fields[12] = plus(fields[12], toEstimate);
            }
            lines.add(String.join(",", fields));
        }
        Files.writeString(figures, String.join("\r\n", lines), StandardCharsets.UTF_8);
        return Packets.seal(estimated, folder);
    }

    private static String plus(String amount, int more) {
        return new BigDecimal(amount).add(BigDecimal.valueOf(more)).toPlainString();
    }
}
