package org.cunbao.county;

import org.cunbao.domain.Text;

/**
 * Something wrong in a list of area codes.
 *
 * @param file as it was named
 * @param line counted from 1; 0 when the whole file is meant
 * @param text what is wrong and what was expected, for whoever has the file
 */
public record CodeProblem(String file, int line, Text text) {}
