package org.cunbao.run;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.catalogue.Schedule;
import org.cunbao.catalogue.TemplateFiles;
import org.cunbao.domain.Text;
import org.cunbao.domain.UnitStatus;
import org.cunbao.intake.Inbox;
import org.cunbao.ledger.Ledger;
import org.cunbao.ledger.Runs.Run;
import org.cunbao.schedule.Agenda;
import org.cunbao.schedule.ClockCheck;
import org.cunbao.schedule.Timetable;
import org.cunbao.workspace.Fault;
import org.cunbao.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/** Tells what a workspace owes by its schedule. It may be asked again and again. */
public final class OwedRuns {

    private final Workspace workspace;
    private final Clock clock;
    private @Nullable Catalogue known;

    public OwedRuns(Workspace workspace, Clock clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    /**
     * What is owed, and how the months stand.
     *
     * @param now the moment of this answer
     * @param ready the months owed for which something was delivered, in order
     * @param withoutDeliveries the months owed for which nothing was, in order: they are not run and stay owed
     * @param drafts the newest releases of the months that have only a draft, in order
     * @param last the newest release of all months; empty before the first
     */
    public record Owed(
            Instant now,
            Catalogue catalogue,
            Timetable timetable,
            Agenda agenda,
            List<YearMonth> ready,
            List<YearMonth> withoutDeliveries,
            List<Draft> drafts,
            Optional<Run> last) {

        public Owed {
            ready = List.copyOf(ready);
            withoutDeliveries = List.copyOf(withoutDeliveries);
            drafts = List.copyOf(drafts);
        }
    }

    /**
     * A month that waits for more.
     *
     * @param missing how many units' forms do not count; 0 when only corrections or explanations are wanting
     */
    public record Draft(Run run, int missing) {}

    /** What the ledger says of the months. */
    private record Past(Set<YearMonth> released, Set<YearMonth> begun, List<Draft> drafts, Optional<Run> last) {}

    /**
     * Looks at clock, templates, ledger and deliveries.
     *
     * @throws InvalidTemplates when the templates cannot be used
     * @throws Fault when the templates have no schedule or the clock cannot be right
     * @throws IOException when the templates or the folder of a month cannot be read
     */
    public Owed look() throws InvalidTemplates, IOException {
        Instant now = clock.instant();
        Catalogue catalogue = catalogue();
        Timetable timetable = new Timetable(schedule(catalogue));
        Past past = past(now);
        Agenda agenda = timetable.at(now, past.released());
        List<YearMonth> ready = new ArrayList<>();
        List<YearMonth> withoutDeliveries = new ArrayList<>();
        for (YearMonth period : agenda.owed()) {
            boolean begun = past.begun().contains(period) && Files.isDirectory(workspace.input(period));
            (begun || !Inbox.look(workspace.input(period)).isEmpty() ? ready : withoutDeliveries).add(period);
        }
        return new Owed(now, catalogue, timetable, agenda, ready, withoutDeliveries, past.drafts(), past.last());
    }

    /**
     * The schedule of a catalogue.
     *
     * @throws Fault when it has none
     */
    public static Schedule schedule(Catalogue catalogue) {
        return catalogue
                .schedule()
                .orElseThrow(() -> new Fault(Fault.Kind.USAGE, Text.of("schedule.none", Schedule.FILE)));
    }

    /** Read anew only when a template has changed. */
    private Catalogue catalogue() throws InvalidTemplates, IOException {
        TemplateFiles files = workspace.templateFiles();
        Catalogue last = known;
        if (last != null && last.files().hash().equals(files.hash())) {
            return last;
        }
        Catalogue read = Catalogue.read(files);
        known = read;
        return read;
    }

    private Past past(Instant now) {
        if (!workspace.hasLedger()) {
            return new Past(Set.of(), Set.of(), List.of(), Optional.empty());
        }
        try (Ledger ledger = Ledger.readOnly(workspace.ledger())) {
            ClockCheck.of(now, ledger.runs().lastEntry()).ifPresent(why -> {
                throw new Fault(Fault.Kind.ENVIRONMENT, why);
            });
            Set<YearMonth> begun = new HashSet<>();
            TreeMap<YearMonth, Run> newest = new TreeMap<>();
            for (Run run : ledger.runs().all()) {
                begun.add(run.period());
                if (run.isReleased()) {
                    newest.put(run.period(), run);
                }
            }
            List<Draft> drafts = newest.values().stream()
                    .filter(Run::draft)
                    .map(run -> new Draft(run, missing(ledger, run)))
                    .toList();
            Optional<Run> last = newest.values().stream()
                    .max(Comparator.comparing((Run run) -> run.released().orElse(run.started()))
                            .thenComparing(Run::period));
            return new Past(Set.copyOf(newest.keySet()), begun, drafts, last);
        }
    }

    private static int missing(Ledger ledger, Run run) {
        return (int) ledger.unitStatuses().find(run.period(), run.revision()).stream()
                .filter(unit -> !unit.isCounted())
                .map(UnitStatus::unit)
                .count();
    }
}
