package org.cunbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cunbao.SetClock;
import org.cunbao.cli.Commands.Answer;
import org.cunbao.disk.FaultyDisk;
import org.cunbao.packet.PacketVerifier;
import org.cunbao.run.MonthlyRuns;
import org.cunbao.run.Progress;
import org.cunbao.workspace.Folders;
import org.cunbao.workspace.Workspace;

/** April 2021 of a workspace, run as {@code cunbao run} runs it, but on a disk that may fail. */
final class DiskedMonth {

    private static final YearMonth APRIL = YearMonth.of(2021, 4);

    private final Path home;
    private final SetClock clock = SetClock.to("2021-05-07T09:00");

    DiskedMonth(Path home) {
        this.home = home;
    }

    /** Runs the month on a sound disk. */
    Answer run() {
        return run(new FaultyDisk(home));
    }

    /** Runs the month and says what the command would have said. */
    Answer run(FaultyDisk disk) {
        Workspace workspace = new Workspace(disk.home());
        return Commands.said(terminal -> {
            try {
                return new EndingReport(terminal)
                        .print(new MonthlyRuns(workspace, Progress.NONE, clock).run(APRIL, "", false))
                        .code();
            } catch (Exception e) {
                return new Failures(terminal, workspace).handle(e);
            }
        });
    }

    /** Takes away all that was written. */
    void clear() throws IOException {
        Folders.delete(home.resolve("output"));
    }

    /** What is wrong with the releases that stand: each must be whole. */
    List<String> partial() throws IOException {
        Path releases = home.resolve("output").resolve(APRIL.toString());
        if (!Files.isDirectory(releases)) {
            return List.of();
        }
        List<String> wrong = new ArrayList<>();
        try (Stream<Path> entries = Files.list(releases)) {
            for (Path release : entries.toList()) {
                Path packet = release.resolve("620521-2021-04-r1.zip");
                if (!release.endsWith("r1") || !Files.exists(packet)) {
                    wrong.add(release + " without its packet");
                } else {
                    PacketVerifier.verify(packet).problems().forEach(one -> wrong.add(release + ": " + one));
                }
            }
        }
        return wrong;
    }
}
