package org.cunbao.sample;

/** Draws that depend on nothing but their name: the same on every machine and in every order of asking. */
final class Chance {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Chance() {}

    /** A whole number from 0 to {@code bound} - 1. */
    static long below(long bound, String... name) {
        return Math.floorMod(mix(hash(name)), bound);
    }

    /** FNV-1a over the characters, a separator after each part. */
    private static long hash(String... name) {
        long hash = OFFSET;
        for (String part : name) {
            for (int i = 0; i < part.length(); i++) {
                hash = (hash ^ part.charAt(i)) * PRIME;
            }
            hash = (hash ^ '/') * PRIME;
        }
        return hash;
    }

    /** The finisher of SplitMix64: neighbouring codes draw unrelated numbers. */
    private static long mix(long seed) {
        long z = seed + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
