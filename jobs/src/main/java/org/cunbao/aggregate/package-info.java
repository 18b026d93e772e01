/**
 * Village → township → county, and the groups.
 *
 * <p>In: the reported figures of a month, refused ones already marked. Out: totals with their coverage, and comparisons
 * with the month before over the units that reported both. The front door is
 * {@link org.cunbao.aggregate.Consolidation}. To add a level, add it to {@code Consolidation.scopes}; to add a kind of
 * total, give it a mergeable state like {@code Total}.
 */
@NullMarked
package org.cunbao.aggregate;

import org.jspecify.annotations.NullMarked;
