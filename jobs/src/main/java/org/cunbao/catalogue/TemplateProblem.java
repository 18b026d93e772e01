package org.cunbao.catalogue;

/**
 * Something wrong in a template file.
 *
 * @param file below {@code templates/}
 * @param line counted from 1; 0 when the whole file is meant
 * @param message what is wrong and what was expected, for the author of the file
 */
public record TemplateProblem(String file, int line, String message) {

    @Override
    public String toString() {
        return "templates/" + file + (line > 0 ? ":" + line : "") + "：" + message;
    }
}
