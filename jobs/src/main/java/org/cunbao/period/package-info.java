/**
 * The report of a quarter or a year, made from the newest releases of its months.
 *
 * <p>In: a workspace and a {@link org.cunbao.domain.ReferencePeriod}. Out: a revision of that period's report, or a
 * reason why there is none. The front door is {@link org.cunbao.period.PeriodReports}.
 */
@NullMarked
package org.cunbao.period;

import org.jspecify.annotations.NullMarked;
