package org.cunbao.schedule;

import java.time.LocalDate;
import org.cunbao.catalogue.MonthDates;

/**
 * A reminder that is due.
 *
 * @param dates of the month whose senders are reminded; its deadline has not passed
 * @param day the newest of its reminder days that has come: the days before it are made up for by this one
 */
public record Reminder(MonthDates dates, LocalDate day) {}
