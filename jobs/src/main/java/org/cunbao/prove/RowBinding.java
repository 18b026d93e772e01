package org.cunbao.prove;

import java.util.Map;
import java.util.Optional;

/** Knows what the rows of one kind of table must say. */
interface RowBinding {

    /** Whether a table of these headers is of this kind. */
    boolean concerns(PrintedRow row);

    /**
     * The texts that a row must show, by header, in plain notation; an empty text for a cell that must be empty. Empty
     * when the row names nothing that is known.
     */
    Optional<Map<String, String>> expected(PrintedRow row);
}
