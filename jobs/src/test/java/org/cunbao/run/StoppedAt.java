package org.cunbao.run;

import java.time.YearMonth;

/** Pulls the plug of a run at the beginning of a step. */
public record StoppedAt(String step) implements Progress {

    @Override
    public void step(String name) {
        if (name.equals(step)) {
            throw new IllegalStateException("the plug was pulled at " + name);
        }
    }

    @Override
    public void read(int done, int total) {}

    @Override
    public void stopping(YearMonth period) {}
}
