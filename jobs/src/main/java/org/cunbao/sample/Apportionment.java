package org.cunbao.sample;

import java.util.Comparator;
import java.util.PriorityQueue;

/** Whole shares of an amount by weight, within each one's room: the method of Sainte-Laguë in whole numbers. */
final class Apportionment {

    private Apportionment() {}

    /**
     * Shares that add up to the amount.
     *
     * @param weights at least 0; a weight of 0 gets nothing
     * @param rooms the largest share of each, at least 0
     * @throws IllegalStateException when the rooms do not hold the amount
     */
    static long[] of(long amount, long[] weights, long[] rooms) {
        long[] shares = new long[weights.length];
        PriorityQueue<Integer> queue = new PriorityQueue<>(byClaim(weights, shares));
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0 && rooms[i] > 0) {
                queue.add(i);
            }
        }
        if (amount < 0) {
            throw new IllegalStateException("negative amount " + amount);
        }
        for (long left = amount; left > 0; left--) {
            Integer next = queue.poll();
            if (next == null) {
                throw new IllegalStateException("no room for " + left + " of " + amount);
            }
            shares[next]++;
            if (shares[next] < rooms[next]) {
                queue.add(next);
            }
        }
        return shares;
    }

    /** The greatest weight ÷ (2 × share + 1) first, without dividing. */
    private static Comparator<Integer> byClaim(long[] weights, long[] shares) {
        return (a, b) -> {
            int claim = Long.compare(weights[b] * (2 * shares[a] + 1), weights[a] * (2 * shares[b] + 1));
            return claim != 0 ? claim : Integer.compare(a, b);
        };
    }
}
