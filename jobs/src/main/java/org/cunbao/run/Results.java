package org.cunbao.run;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cunbao.account.FlowAccount;
import org.cunbao.aggregate.Consolidation;
import org.cunbao.aggregate.Estimation;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.catalogue.PacketSettings;
import org.cunbao.domain.Account;
import org.cunbao.domain.Background;
import org.cunbao.domain.Comparison;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Estimates;
import org.cunbao.domain.Extent;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Layer;
import org.cunbao.domain.MonthBefore;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.Submission;
import org.cunbao.domain.Superseded;
import org.cunbao.domain.UnitStatus;
import org.cunbao.ledger.Ledger;
import org.cunbao.ledger.Readings;
import org.cunbao.ledger.Runs.Run;
import org.cunbao.lineage.Restatements;
import org.cunbao.parse.DeliveryReader;
import org.cunbao.selective.CallbackRanking;
import org.cunbao.validate.Waiving;
import org.cunbao.workspace.TemplateArchive;
import org.cunbao.workspace.Workspace;

/** Gathers what the ledger knows of a revision. */
public final class Results {

    /** Of the history that a result carries. */
    private static final int MONTHS = 11;

    private final Ledger ledger;
    private final Catalogue catalogue;

    public Results(Ledger ledger, Catalogue catalogue) {
        this.ledger = ledger;
        this.catalogue = catalogue;
    }

    /** Everything that a revision releases; the revision must have been consolidated. */
    public RevisionResult of(Run run) {
        Figures figures = ledger.figureSets().find(run.period(), run.revision());
        Optional<Figures> before = before(run.period(), run.previousRevision());
        List<Comparison> comparisons = before.map(last -> new Consolidation(catalogue).compare(figures, last))
                .orElse(List.of());
        List<Finding> findings = findings(run);
        List<UnitStatus> units = ledger.unitStatuses().find(run.period(), run.revision());
        return withCallbacks(new RevisionResult(
                Extent.of(run.period()),
                figures,
                background(run, before),
                comparisons,
                findings,
                units,
                isDraft(units, findings),
                run.withEstimates() ? estimates(figures) : Estimates.NONE,
                List.of(),
                ledger.remarks().released(run.period(), run.remarkSequence()),
                run.templates(),
                run.programVersion()));
    }

    private Background background(Run run, Optional<Figures> previous) {
        Optional<Superseded> superseded =
                ledger.runs().supersededBy(run).map(before -> new Restatements(ledger).between(before, run));
        return new Background(previous, history(run), superseded);
    }

    /** Everything that came in for a revision against what became of it; the revision must have been judged. */
    public Account account(Run run) {
        return FlowAccount.of(ledger, catalogue, run, DeliveryReader.VERSION);
    }

    /** Whether a revision has got as far as to have an account. */
    public static boolean hasAccount(Ledger ledger, Run run) {
        return ledger.stages().isDone(run.period(), run.revision(), MonthlyReportJob.AGGREGATE);
    }

    /** The months before, each as the month after it knew it. */
    private List<Figures> history(Run run) {
        List<Figures> months = new ArrayList<>();
        YearMonth period = run.period().minusMonths(1);
        int revision = run.previousRevision();
        while (revision > 0 && months.size() < MONTHS) {
            Figures month = Figures.empty(period, revision);
            for (String area : summed()) {
                month = month.with(Layer.TOTAL, ledger.figureSets().totals(period, revision, area));
            }
            months.add(month);
            revision = ledger.runs().find(period, revision).orElseThrow().previousRevision();
            period = period.minusMonths(1);
        }
        Collections.reverse(months);
        return months;
    }

    private List<String> summed() {
        List<String> areas = new ArrayList<>();
        areas.add(catalogue.areas().county().code());
        catalogue.areas().groups().forEach(group -> areas.add(group.code()));
        return areas;
    }

    /** The results of a revision by the templates that it froze. */
    public static Results frozen(Workspace workspace, Ledger ledger, Run run) throws IOException, InvalidTemplates {
        return new Results(
                ledger, Catalogue.read(new TemplateArchive(workspace.templateArchive()).find(run.templates())));
    }

    /** The names of the templates in which two revisions differ, in order. */
    public static List<String> changedTemplates(Workspace workspace, Run one, Run other) throws IOException {
        if (one.templates().equals(other.templates())) {
            return List.of();
        }
        TemplateArchive archive = new TemplateArchive(workspace.templateArchive());
        return archive.find(one.templates()).differencesFrom(archive.find(other.templates()));
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    private Estimates estimates(Figures figures) {
        Estimates units = ledger.estimateSets().find(figures.period(), figures.vintage());
        return new Estimation(catalogue).totals(figures, units);
    }

    private RevisionResult withCallbacks(RevisionResult result) {
        List<Submission> submissions = ledger
                .readings()
                .find(result.period(), result.revision(), result.templates(), DeliveryReader.VERSION)
                .stream()
                .map(Readings.Kept::submission)
                .toList();
        return result.with(new CallbackRanking(catalogue).of(result, submissions));
    }

    /** What was found, and what must be said of the waivers. */
    private List<Finding> findings(Run run) {
        Waiving waiving = new Waiving(catalogue, run.period());
        List<Finding> found = settled(
                waiving,
                ledger.unitStatuses().find(run.period(), run.revision()),
                ledger.findings().find(run.period(), run.revision(), DeliveryReader.VERSION));
        return Stream.concat(found.stream(), waiving.notes(found).stream()).toList();
    }

    /** Findings with their waivers; an error of a file whose unit another file counts for is only worth knowing. */
    static List<Finding> settled(Waiving waiving, List<UnitStatus> units, List<Finding> found) {
        Map<String, String> counted = new HashMap<>();
        for (UnitStatus unit : units) {
            if (unit.isCounted()) {
                counted.put(unit.unit(), unit.file());
            }
        }
        return waiving.apply(found.stream()
                .map(finding -> isSettled(finding, counted) ? finding.asInfo() : finding)
                .toList());
    }

    private static boolean isSettled(Finding finding, Map<String, String> counted) {
        String file = counted.getOrDefault(finding.area(), "");
        return !file.isEmpty()
                && !finding.cells().isEmpty()
                && finding.cells().stream()
                        .noneMatch(place -> place.source().file().isEmpty()
                                || place.source().file().equals(file));
    }

    /** The figures of the month before in a revision; empty for revision 0. */
    Optional<Figures> before(YearMonth period, int previousRevision) {
        return before(ledger, period, previousRevision);
    }

    private static Optional<Figures> before(Ledger ledger, YearMonth period, int previousRevision) {
        return previousRevision == 0
                ? Optional.empty()
                : Optional.of(ledger.figureSets().find(period.minusMonths(1), previousRevision));
    }

    /** The month before another as it stands now. */
    public static MonthBefore monthBefore(Ledger ledger, YearMonth period) {
        int newest = ledger.runs()
                .latestReleased(period.minusMonths(1))
                .map(Run::revision)
                .orElse(0);
        return monthBefore(ledger, period, newest);
    }

    /**
     * The month before another: one of its releases, and those that this one took the place of.
     *
     * @param previousRevision of the month before; 0 for none
     */
    static MonthBefore monthBefore(Ledger ledger, YearMonth period, int previousRevision) {
        YearMonth month = period.minusMonths(1);
        List<Figures> superseded = ledger.runs().all(month).stream()
                .filter(run -> run.isReleased() && run.revision() < previousRevision)
                .map(run -> ledger.figureSets().find(month, run.revision()))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(superseded);
        return new MonthBefore(before(ledger, period, previousRevision), superseded);
    }

    private boolean isDraft(List<UnitStatus> units, List<Finding> findings) {
        PacketSettings settings = catalogue.packet();
        Coverage coverage = UnitStatus.coverage(units);
        BigDecimal counted = BigDecimal.valueOf(coverage.reported()).multiply(BigDecimal.valueOf(100));
        BigDecimal needed = settings.minimumCoverage().multiply(BigDecimal.valueOf(coverage.expected()));
        return counted.compareTo(needed) < 0
                || Finding.openQueries(findings) > settings.maximumOpenQueries()
                || findings.stream().anyMatch(Finding::isWrongTotal);
    }
}
