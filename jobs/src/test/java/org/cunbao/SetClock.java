package org.cunbao;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that shows what it was set to, for whatever is done by the clock. */
public final class SetClock extends Clock {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Instant now;

    private SetClock(Instant now) {
        this.now = now;
    }

    /** A clock set to a local time in China, such as 2021-05-07T09:00. */
    public static SetClock to(String local) {
        return new SetClock(instant(local));
    }

    /** The instant of a local time in China. */
    public static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    public void set(String local) {
        now = instant(local);
    }

    public void advance(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
