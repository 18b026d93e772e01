/**
 * The ledger of a revision → an account of everything that came in against what became of it, each side counted from
 * tables of its own.
 *
 * <p>In: {@link org.cunbao.ledger.Ledger}, a run and the templates that it froze. Out:
 * {@link org.cunbao.domain.Account}; the front door is {@link org.cunbao.account.FlowAccount}. It reads and judges
 * nothing itself: a balance that does not close tells that the program lost something or made something up. To add a
 * balance, add a method to {@code FileBalances}, {@code FormBalances} or {@code CellBalances} and its words under
 * {@code account.} in the messages.
 */
@NullMarked
package org.cunbao.account;

import org.jspecify.annotations.NullMarked;
