package org.cunbao.checkup;

import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.catalogue.Schedule;
import org.cunbao.checkup.Checkup.State;
import org.cunbao.checkup.Checkup.Tick;
import org.cunbao.run.OwedRuns;
import org.cunbao.run.OwedRuns.Owed;
import org.cunbao.workspace.Fault;
import org.cunbao.workspace.Workspace;
import org.springframework.dao.DataAccessException;

/** Looks over what the schedule asks for: the months owed, and whether this year's holidays were entered. */
final class ScheduleCheckup {

    private final Workspace workspace;
    private final Clock clock;

    ScheduleCheckup(Workspace workspace, Clock clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    /** What can be told; without templates, schedule, clock or ledger, whose own ticks say so, nothing is known. */
    List<Tick> look() {
        try {
            Owed owed = new OwedRuns(workspace, clock).look();
            return List.of(
                    owed(owed),
                    holidays(
                            OwedRuns.schedule(owed.catalogue()),
                            owed.now().atZone(Schedule.ZONE).getYear()));
        } catch (Fault | InvalidTemplates | IOException | DataAccessException e) {
            return List.of(Checkup.tick("owed", State.NOTE, "doctor.owed-unknown"));
        }
    }

    private static Tick owed(Owed owed) {
        if (!owed.ready().isEmpty()) {
            return told("doctor.owed", owed.ready());
        }
        return owed.withoutDeliveries().isEmpty()
                ? Checkup.tick(
                        "owed",
                        State.FINE,
                        "doctor.owed-none",
                        owed.agenda().next().period())
                : told("doctor.owed-empty", owed.withoutDeliveries());
    }

    /** Of many months, the first and the last. */
    private static Tick told(String key, List<YearMonth> months) {
        List<String> ends = new ArrayList<>(List.of(months.get(0).toString()));
        if (months.size() > 1) {
            ends.add(months.get(months.size() - 1).toString());
        }
        return Checkup.tick("owed", State.NOTE, key, months.size(), String.join(" … ", ends));
    }

    private static Tick holidays(Schedule schedule, int year) {
        return schedule.workingDays().years().contains(year)
                ? Checkup.tick("holidays", State.FINE, "doctor.holidays", year)
                : Checkup.tick("holidays", State.NOTE, "doctor.holidays-none", year, Schedule.FILE);
    }
}
