package org.cunbao.domain;

import java.util.Map;

/**
 * What a unit writes into its form.
 *
 * @param values the text of each filled cell; a cell left out stays blank
 * @param explanations the 说明 by indicator code
 */
public record FormEntries(Map<CellKey, String> values, Map<String, String> explanations) {

    /** An empty form. */
    public static final FormEntries BLANK = new FormEntries(Map.of(), Map.of());

    public FormEntries {
        values = Map.copyOf(values);
        explanations = Map.copyOf(explanations);
    }
}
