package org.cunbao.period;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cunbao.aggregate.Accumulation;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.catalogue.PeriodAreas;
import org.cunbao.catalogue.Schedule;
import org.cunbao.domain.Background;
import org.cunbao.domain.Comparison;
import org.cunbao.domain.Estimates;
import org.cunbao.domain.Extent;
import org.cunbao.domain.Extent.MonthRelease;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Finding;
import org.cunbao.domain.ReferencePeriod;
import org.cunbao.domain.Remark;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.UnitStatus;
import org.cunbao.ledger.Ledger;
import org.cunbao.ledger.Runs.Run;
import org.cunbao.run.Results;
import org.cunbao.workspace.ProgramVersion;
import org.cunbao.workspace.Workspace;

/** Puts quarters and years together from the newest releases of their months; nothing is collected or judged again. */
final class PeriodResults {

    /** Of the history that a result carries. */
    private static final int PERIODS = 11;

    private final Workspace workspace;
    private final Ledger ledger;
    private final Catalogue catalogue;
    private final Optional<Schedule> schedule;

    /** @param catalogue today's templates, worded for the kind of period */
    PeriodResults(Workspace workspace, Ledger ledger, Catalogue catalogue) {
        this.workspace = workspace;
        this.ledger = ledger;
        this.catalogue = catalogue;
        this.schedule = catalogue.schedule();
    }

    /**
     * The areas of a period's months.
     *
     * @throws org.cunbao.catalogue.SplitUnits when they cannot be taken together
     * @throws IllegalArgumentException when no month has a release
     */
    PeriodAreas areas(ReferencePeriod period) {
        return PeriodAreas.of(
                catalogue, releases(ledger, period).stream().map(Run::period).toList());
    }

    /** The newest releases of a period's months, in order; none for a month that has no release. */
    static List<Run> releases(Ledger ledger, ReferencePeriod period) {
        return period.months().stream()
                .map(month -> ledger.runs().latestReleased(month))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * What a period comes to. It is a draft when one of its months is one or has no release.
     *
     * @param revision of the period
     * @param templates SHA-256 of today's templates, as they stand in the workspace
     * @throws org.cunbao.catalogue.SplitUnits when a township or a department was split in between
     * @throws IllegalArgumentException when no month has a release
     */
    RevisionResult of(ReferencePeriod period, int revision, String templates) throws IOException, InvalidTemplates {
        List<MonthRelease> months = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        List<UnitStatus> units = new ArrayList<>();
        Set<Remark> remarks = new HashSet<>();
        List<Run> releases = releases(ledger, period);
        for (Run run : releases) {
            RevisionResult month = Results.frozen(workspace, ledger, run).of(run);
            months.add(new MonthRelease(run.period(), run.revision(), run.draft(), month.coverage()));
            findings.addAll(month.findings());
            units.addAll(month.units());
            remarks.addAll(month.remarks());
        }
        Extent extent = new Extent(period, owed(period), months);
        PeriodAreas areas = areas(period);
        Figures figures = new Accumulation(areas).over(figures(releases), revision);
        Optional<Figures> previous = whole(period.before());
        return new RevisionResult(
                extent,
                figures,
                new Background(previous, history(period), Optional.empty()),
                previous.map(before -> comparisons(areas, extent, figures, before))
                        .orElse(List.of()),
                findings,
                units,
                !extent.isWhole() || months.stream().anyMatch(MonthRelease::draft),
                Estimates.NONE,
                List.of(),
                remarks,
                templates,
                ProgramVersion.get());
    }

    /** The months of a period since forms are collected. */
    private List<YearMonth> owed(ReferencePeriod period) {
        return period.months().stream()
                .filter(month ->
                        schedule.map(known -> !month.isBefore(known.from())).orElse(true))
                .toList();
    }

    private List<Comparison> comparisons(PeriodAreas areas, Extent extent, Figures figures, Figures before) {
        return new Accumulation(areas)
                .compare(
                        figures,
                        before,
                        areas(extent.period().before()),
                        isFull(extent.period()) && isFull(extent.period().before()));
    }

    /** Whether each month of the calendar counts in it: only then are two sums over months alike. */
    private boolean isFull(ReferencePeriod period) {
        return releases(ledger, period).size() == period.months().size();
    }

    /** The figures of a period of which no owed month is missing. */
    private Optional<Figures> whole(ReferencePeriod period) {
        List<Run> releases = releases(ledger, period);
        return releases.isEmpty() || releases.size() < owed(period).size()
                ? Optional.empty()
                : Optional.of(new Accumulation(areas(period)).over(figures(releases), 1));
    }

    private List<Figures> history(ReferencePeriod period) {
        List<Figures> history = new ArrayList<>();
        Optional<Figures> before = whole(period.before());
        for (ReferencePeriod at = period.before(); before.isPresent() && history.size() < PERIODS; at = at.before()) {
            history.add(before.get());
            before = whole(at.before());
        }
        Collections.reverse(history);
        return history;
    }

    private List<Figures> figures(List<Run> releases) {
        return releases.stream()
                .map(run -> ledger.figureSets().find(run.period(), run.revision()))
                .toList();
    }
}
