package org.cunbao.cli;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cunbao.catalogue.MonthDates;
import org.cunbao.domain.Text;
import org.cunbao.ledger.Runs.Run;
import org.cunbao.run.OwedRuns.Draft;
import org.cunbao.run.OwedRuns.Owed;

/** Tells what the schedule owes, sentence by sentence. */
final class OwedReport {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Terminal terminal;

    OwedReport(Terminal terminal) {
        this.terminal = terminal;
    }

    static String time(ZonedDateTime time) {
        return TIME.format(time);
    }

    /** What is known of the months that were run and of what comes next. */
    void print(Owed owed) {
        owed.drafts().forEach(draft -> terminal.say("cli.due.draft", arguments(draft)));
        printNext(owed);
    }

    void printNext(Owed owed) {
        terminal.out().println(next(owed));
        if (!owed.agenda().yearsWithoutHolidays().isEmpty()) {
            terminal.out().println(holidays(owed));
        }
    }

    String next(Owed owed) {
        MonthDates next = owed.agenda().next();
        return terminal.messages()
                .text("cli.due.next", next.period(), time(next.opens()), time(next.deadline()), time(next.report()));
    }

    String holidays(Owed owed) {
        List<String> years = owed.agenda().yearsWithoutHolidays().stream()
                .map(String::valueOf)
                .toList();
        return terminal.messages().text("cli.due.holidays", terminal.list(years));
    }

    /** Which months are owed of which nothing was delivered; there must be one. */
    void printEmpty(Owed owed) {
        terminal.say("cli.due.empty", Months.list(terminal, owed.withoutDeliveries()));
    }

    private Object[] arguments(Draft draft) {
        Run run = draft.run();
        Text waiting = draft.missing() == 0
                ? Text.of("cli.due.draft.corrections", run.period().toString())
                : Text.of("cli.due.draft.missing", run.period().toString(), Integer.toString(draft.missing()));
        return new Object[] {run.period(), run.revision(), terminal.messages().text(waiting)};
    }

    /** The same for a program. */
    Map<String, Object> json(Owed owed) {
        MonthDates next = owed.agenda().next();
        Map<String, Object> dates = new LinkedHashMap<>();
        dates.put("period", next.period().toString());
        dates.put("opens", next.opens().toOffsetDateTime().toString());
        dates.put("deadline", next.deadline().toOffsetDateTime().toString());
        dates.put("report", next.report().toOffsetDateTime().toString());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("owed", owed.agenda().owed().stream().map(String::valueOf).toList());
        answer.put(
                "without_deliveries",
                owed.withoutDeliveries().stream().map(String::valueOf).toList());
        answer.put("next", dates);
        answer.put("years_without_holidays", owed.agenda().yearsWithoutHolidays());
        return answer;
    }
}
