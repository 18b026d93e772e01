package org.cunbao.packet;

/**
 * A delivery that the figures of a packet rest on. It stays in the archive; the manifest names it.
 *
 * @param path below {@code input/<period>/}, with {@code /} between folders
 * @param sha256 lower-case hex of its content
 * @param size bytes
 */
public record OriginalDelivery(String path, String sha256, long size) {}
