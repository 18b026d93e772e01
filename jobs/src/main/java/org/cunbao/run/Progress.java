package org.cunbao.run;

import java.time.YearMonth;

/** Told how a run is getting on. */
public interface Progress {

    /** Says nothing. */
    Progress NONE = new Progress() {
        @Override
        public void step(String name) {}

        @Override
        public void read(int done, int total) {}

        @Override
        public void stopping(YearMonth period) {}
    };

    /**
     * A step begins.
     *
     * @param name such as {@code receive}; {@code step.<name>} is its name for the reader
     */
    void step(String name);

    /** So many deliveries of so many have been read. */
    void read(int done, int total);

    /** The user has asked to stop; the work ends at the next safe point. */
    void stopping(YearMonth period);
}
