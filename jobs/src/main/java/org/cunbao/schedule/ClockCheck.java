package org.cunbao.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.cunbao.catalogue.Schedule;
import org.cunbao.domain.Text;

/** Whether a computer's clock can be right, by what it itself has noted before. */
public final class ClockCheck {

    /** A clock that is set by the network is moved back by less. */
    static final Duration BACK = Duration.ofMinutes(10);

    /** A computer may well stand switched off for months, but hardly for longer than this. */
    static final Duration AHEAD = Duration.ofDays(366);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private ClockCheck() {}

    /**
     * What is wrong with the clock; empty when nothing seems to be.
     *
     * @param last the newest time in the ledger; empty when there is none to compare with
     */
    public static Optional<Text> of(Instant now, Optional<Instant> last) {
        return last.flatMap(noted -> {
            if (now.isBefore(noted.minus(BACK))) {
                return Optional.of(Text.of("schedule.clock-back", time(now), time(noted)));
            }
            if (now.isAfter(noted.plus(AHEAD))) {
                return Optional.of(Text.of("schedule.clock-ahead", time(now), time(noted)));
            }
            return Optional.empty();
        });
    }

    private static String time(Instant moment) {
        ZonedDateTime local = moment.atZone(Schedule.ZONE);
        return TIME.format(local);
    }
}
