/**
 * What keeps the records safe over the years: copies of the ledger, putting one back, proving that nothing was changed,
 * and deleting originals whose time is over.
 *
 * <p>In: a workspace and its ledger. Out: the same records, or what is wrong with them.
 */
@NullMarked
package org.cunbao.upkeep;

import org.jspecify.annotations.NullMarked;
