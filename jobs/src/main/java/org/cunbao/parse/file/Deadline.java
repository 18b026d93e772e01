package org.cunbao.parse.file;

import java.util.function.LongSupplier;

/** How long reading one file may go on. */
public final class Deadline {

    private final LongSupplier nanos;
    private final long start;

    private Deadline(LongSupplier nanos) {
        this.nanos = nanos;
        this.start = nanos.getAsLong();
    }

    /**
     * Starts the clock.
     *
     * @param nanos a clock that never goes back, such as {@link System#nanoTime}
     */
    public static Deadline begin(LongSupplier nanos) {
        return new Deadline(nanos);
    }

    /** Called every now and then. */
    void check() throws Unreadable {
        if (nanos.getAsLong() - start > Limits.TIME.toNanos()) {
            throw Unreadable.tooLarge("time", String.valueOf(Limits.TIME.toSeconds()));
        }
    }
}
