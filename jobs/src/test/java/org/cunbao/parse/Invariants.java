package org.cunbao.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Observation;
import org.cunbao.domain.Severity;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.Submission;
import org.cunbao.domain.Value;

/** What holds for every file, however broken. */
final class Invariants {

    /** Of work, not of waiting: a busy machine is no fault of the file. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Invariants() {}

    static void hold(String name, Path file) throws IOException {
        long start = THREADS.getCurrentThreadCpuTime();
        WholePath read = WholePath.of(name, file);
        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start)).isLessThan(SOON);
        Parsed parsed = read.parsed();
        boolean fatal = parsed.findings().stream().anyMatch(finding -> finding.severity() == Severity.FATAL);
        assertThat(fatal || !parsed.submissions().isEmpty()).isTrue();
        for (Submission submission : parsed.submissions()) {
            for (Observation observation : submission.observations()) {
                check(parsed, observation);
            }
        }
        for (Finding finding : read.findings()) {
            assertThat(Reading.CATALOGUE.messages().text(finding.detail())).isNotBlank();
        }
    }

    private static void check(Parsed parsed, Observation observation) {
        if (observation.value().number().isPresent()) {
            SourceCell source = (SourceCell) observation.origin();
            assertThat(source.address()).isNotEmpty();
            assertThat(source.raw()).isNotBlank();
        } else if (observation.value().equals(Value.missing(Value.Reason.REJECTED))) {
            assertThat(parsed.findings())
                    .anyMatch(finding -> finding.severity() == Severity.FATAL
                            && finding.cells().stream()
                                    .anyMatch(place -> place.cell().equals(observation.cell())));
        }
    }
}
