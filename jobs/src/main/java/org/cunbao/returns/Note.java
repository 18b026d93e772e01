package org.cunbao.returns;

import java.util.List;
import org.cunbao.domain.SourceCell;

/**
 * A finding as its sender is told of it.
 *
 * @param code the rule's id or the check's code
 * @param cells those in the sender's file, at least one; the first may be the whole sheet or file
 * @param what what is wrong
 * @param why why that matters; may be empty
 * @param remedy what to do; may be empty
 */
record Note(Weight weight, String code, List<SourceCell> cells, String what, String why, String remedy) {

    Note {
        cells = List.copyOf(cells);
    }
}
