/**
 * The monthly job: the only place that knows the order of work.
 *
 * <p>In: a workspace and a month. Out: a released revision, or a reason why there is none. The front door is
 * {@link org.cunbao.run.MonthlyRuns}; {@code MonthlyReportJob} reads like the table of contents. To add a step, write a
 * class like {@code AggregateStep} and give it its line in {@code MonthlyReportJob}.
 */
@NullMarked
package org.cunbao.run;

import org.jspecify.annotations.NullMarked;
