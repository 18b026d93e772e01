package org.cunbao.intake;

/**
 * A file that was received and is kept in the archive.
 *
 * @param path below the folder of the month, with {@code /} between folders; Unicode-normalised (NFC), control and
 *     direction characters written as {@code \}{@code u202E}
 * @param sha256 lower-case hex of the content
 * @param size bytes
 */
public record Arrival(String path, String sha256, long size) {}
