/**
 * Selective editing: which calls back to the senders settle most of what may be wrong with the county's figures.
 *
 * <p>In: a month's result and the submissions as delivered. Out: {@link org.cunbao.domain.Callback}s, the most useful
 * first. The front door is {@link org.cunbao.selective.CallbackRanking}. To score a new kind of condition by something
 * better than its distance from what was expected, add it to {@code SuspectedErrors}.
 */
@NullMarked
package org.cunbao.selective;

import org.jspecify.annotations.NullMarked;
