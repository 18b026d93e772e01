/**
 * The sample deliveries behind {@code cunbao demo}: the real register of the county, invented figures.
 *
 * <p>In: the catalogue, and a {@link org.cunbao.sample.FormWriter} that fills in a form. Out: the opening balances, and
 * for each month and round the files that its units send. The front door is {@link org.cunbao.sample.SampleCounty}.
 *
 * <p>What happens in the county stands beside this package in four tables (resources {@code org/cunbao/sample/}):
 * {@code targets.csv} the county's figure of each indicator at the end of each month and how it spreads over the units;
 * {@code jumps.csv} sudden changes of single figures; {@code faults.csv} deliveries that go wrong; {@code rosters.csv}
 * townships that deliver for their villages. To add an indicator, a jump or a fault, add a row there; to add a kind of
 * fault, copy one in {@code Fault}.
 */
@NullMarked
package org.cunbao.sample;

import org.jspecify.annotations.NullMarked;
