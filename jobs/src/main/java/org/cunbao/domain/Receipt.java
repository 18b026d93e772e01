package org.cunbao.domain;

/**
 * One appearance of a file in {@code input/}.
 *
 * @param sequence the order of receipt over the whole ledger, from 1
 * @param revision the revision that first saw it
 * @param path below {@code input/<period>/}, with {@code /} between folders
 * @param sha256 lower-case hex of the content; the archived original is found by it
 * @param size bytes
 */
public record Receipt(long sequence, int revision, String path, String sha256, long size) {

    private static final String CORRECTIONS = "更正";

    /** True when the file lies in a folder named 更正: it replaces what was delivered before. */
    public boolean isCorrection() {
        return path.startsWith(CORRECTIONS + "/") || path.contains("/" + CORRECTIONS + "/");
    }
}
