package org.cunbao.catalogue;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A row of the workbook's template.
 *
 * @param row from 0
 * @param block how often the row is repeated, and by what
 * @param heads whether it heads its block and is written once
 * @param texts by column, from 0; never empty texts
 */
public record BookLine(int row, BookBlock block, boolean heads, SortedMap<Integer, String> texts) {

    public BookLine {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    public String text(int column) {
        return texts.getOrDefault(column, "");
    }
}
