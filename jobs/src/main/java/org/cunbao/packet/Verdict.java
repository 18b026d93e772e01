package org.cunbao.packet;

import java.util.List;
import org.cunbao.domain.Text;

/**
 * What checking a packet has shown.
 *
 * @param sound true when there is no problem
 * @param files whose content agrees with the checksums
 * @param figures read from {@code figures.csv}
 * @param recomputed totals added up again from lower levels and found equal
 * @param underivable totals of groups whose members the packet does not tell
 * @param problems in the order in which they were found; the first hundred
 */
public record Verdict(boolean sound, int files, int figures, int recomputed, int underivable, List<Text> problems) {

    public Verdict {
        problems = List.copyOf(problems);
    }
}
