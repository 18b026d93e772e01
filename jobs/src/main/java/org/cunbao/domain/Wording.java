package org.cunbao.domain;

import java.util.List;
import java.util.Set;

/**
 * What the report says, word by word, before anybody lays it out.
 *
 * @param header what stands at the head of each page
 * @param texts the texts outside the tables, in their order
 * @param tables for each table, in their order, the texts of its rows; a layout may leave some of them out
 */
public record Wording(String header, List<String> texts, List<List<Set<String>>> tables) {

    public Wording {
        texts = List.copyOf(texts);
        tables = List.copyOf(tables);
    }
}
