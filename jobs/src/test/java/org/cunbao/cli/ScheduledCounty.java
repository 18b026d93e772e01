package org.cunbao.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.cunbao.SmallCounty;
import org.cunbao.ledger.Ledger;
import org.cunbao.ledger.Runs.Run;

/** A workspace of the small county that owes its reports from some month on. */
record ScheduledCounty(Path home) {

    static final Path VILLAGE = Path.of("红堡镇/后川村.csv");

    private static final YearMonth APRIL = YearMonth.of(2021, 4);

    /** With the deliveries of April. */
    static ScheduledCounty from(YearMonth first, Path home) throws IOException {
        SmallCounty.settle(home);
        Path schedule = home.resolve("templates/schedule.yaml");
        String text = Files.readString(schedule, StandardCharsets.UTF_8);
        Files.writeString(schedule, text.replaceFirst("(?m)^from: \\S+", "from: " + first), StandardCharsets.UTF_8);
        return new ScheduledCounty(home);
    }

    Path input(YearMonth period) {
        return home.resolve("input").resolve(period.toString());
    }

    /** The forms of April once more, for another month. */
    void deliver(YearMonth period) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(input(APRIL))) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            deliver(period, input(APRIL).relativize(file));
        }
    }

    void deliver(YearMonth period, Path file) {
        try {
            String text = Files.readString(input(APRIL).resolve(file), StandardCharsets.UTF_8);
            SmallCounty.put(
                    input(period).resolve(file.toString()),
                    text.replace(",2021-04,", "," + period + ",").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every revision that the ledger knows, in the order in which they were begun. */
    List<Run> runs() {
        if (!Files.exists(home.resolve("output/ledger.db"))) {
            return List.of();
        }
        try (Ledger ledger = Ledger.readOnly(home.resolve("output/ledger.db"))) {
            return ledger.runs().all().stream()
                    .sorted((one, other) -> one.started().compareTo(other.started()))
                    .toList();
        }
    }
}
