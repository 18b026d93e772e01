package org.cunbao.county;

/**
 * An area in a list of codes.
 *
 * @param line where it stands in its file, from 1
 * @param code as many digits as its level has
 */
record CodeRow(String file, int line, Level level, String code, String name) {}
