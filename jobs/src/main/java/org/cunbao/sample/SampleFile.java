package org.cunbao.sample;

/**
 * One file that a unit sends.
 *
 * @param path below {@code input/<period>/}, with {@code /} between folders
 * @param content not copied; nobody changes it
 */
@SuppressWarnings("ArrayRecordComponent") // carried from the writer to the disk, never compared
public record SampleFile(String path, byte[] content) {}
