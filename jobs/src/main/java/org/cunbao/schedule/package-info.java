/**
 * Which months' reports are owed.
 *
 * <p>In: a schedule from the catalogue, a moment, and what was run. Out: an {@link org.cunbao.schedule.Agenda}: the
 * months owed, in order, and what comes next. The front door is {@link org.cunbao.schedule.Timetable}. Nothing here
 * looks at a clock, a file or the ledger; whoever asks tells what they say. To add a date that a month has, add it to
 * {@link org.cunbao.catalogue.MonthDates} and say here what it is good for.
 */
@NullMarked
package org.cunbao.schedule;

import org.jspecify.annotations.NullMarked;
