package org.cunbao.schedule;

import java.time.YearMonth;
import java.util.List;
import org.cunbao.catalogue.MonthDates;

/**
 * What is owed at a moment.
 *
 * @param owed the months whose report's time has come and that were not run, in order
 * @param next the month whose report's time comes next
 * @param yearsWithoutHolidays years in which dates of the owed or the next month lie and whose holidays nobody has
 *     entered, in order: only weekends were avoided
 */
public record Agenda(List<YearMonth> owed, MonthDates next, List<Integer> yearsWithoutHolidays) {

    public Agenda {
        owed = List.copyOf(owed);
        yearsWithoutHolidays = List.copyOf(yearsWithoutHolidays);
    }
}
