/**
 * The append-only history: what was received, read, judged, added up and released, in the same database as the job's
 * own progress, so that both commit together.
 *
 * <p>In: the records of {@code domain}. Out: the same records, as they were at any revision. The front door is
 * {@link org.cunbao.ledger.Ledger}; each store is a plural noun. To keep one more thing, add a table in a new file
 * under {@code db/ledger/}, and copy {@link org.cunbao.ledger.Releases}.
 */
@NullMarked
package org.cunbao.ledger;

import org.jspecify.annotations.NullMarked;
