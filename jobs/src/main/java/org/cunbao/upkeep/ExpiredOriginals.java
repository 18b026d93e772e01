package org.cunbao.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.catalogue.Retention;
import org.cunbao.domain.Receipt;
import org.cunbao.domain.Text;
import org.cunbao.ledger.Act;
import org.cunbao.ledger.Ledger;
import org.cunbao.ledger.Part;
import org.cunbao.ledger.Runs.Run;
import org.cunbao.ledger.Scope;
import org.cunbao.schedule.ClockCheck;
import org.cunbao.workspace.ArchivedOriginals;
import org.cunbao.workspace.Fault;
import org.cunbao.workspace.Folders;
import org.cunbao.workspace.RetentionDates;
import org.cunbao.workspace.Workspace;
import org.cunbao.workspace.WorkspaceLock;

/**
 * The originals whose time is over: which they are, and their deletion. An original is kept for so many years after the
 * last run of the last month that it belongs to. What was read from it, and what was released, stays.
 */
public final class ExpiredOriginals {

    private final Workspace workspace;
    private final Clock clock;

    public ExpiredOriginals(Workspace workspace, Clock clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    /**
     * An original in the archive whose time is over.
     *
     * @param month the last to which it belongs
     * @param size in bytes
     * @param keptUntil the last day on which it had to be kept
     */
    public record Expired(String sha256, YearMonth month, long size, LocalDate keptUntil) {}

    /**
     * The originals that may be deleted, by month and hash.
     *
     * @throws Fault when the templates do not say how long to keep originals, or the clock cannot be right
     */
    public List<Expired> list() throws InvalidTemplates, IOException {
        Retention retention = retention();
        if (!workspace.hasLedger()) {
            return List.of();
        }
        try (Ledger ledger = Ledger.readOnly(workspace.ledger())) {
            return expired(ledger, retention);
        }
    }

    /**
     * Deletes the originals that may be deleted. They are recorded first: one that is listed again was recorded by a
     * deletion that was cut off.
     *
     * @return those that were deleted
     * @throws Fault as for {@link #list}, and when a run holds the workspace
     */
    public List<Expired> delete() throws InvalidTemplates, IOException {
        Retention retention = retention();
        workspace.prepare();
        return WorkspaceLock.whileHeld(workspace, () -> {
            if (!workspace.hasLedger()) {
                return List.of();
            }
            try (Ledger ledger = Ledger.open(workspace.ledger(), clock)) {
                List<Expired> expired = expired(ledger, retention);
                if (!expired.isEmpty()) {
                    ledger.together(() -> record(ledger, expired, retention));
                    for (Expired original : expired) {
                        Path file = new ArchivedOriginals(workspace, ledger).place(original.sha256());
                        Files.delete(file);
                        Folders.forceEntries(file.resolveSibling(""));
                    }
                }
                return expired;
            }
        });
    }

    private Retention retention() throws InvalidTemplates, IOException {
        return Catalogue.read(workspace.templateFiles())
                .retention()
                .orElseThrow(() -> new Fault(Fault.Kind.USAGE, Text.of("retention.none", Retention.FILE)));
    }

    private List<Expired> expired(Ledger ledger, Retention retention) {
        ClockCheck.of(clock.instant(), ledger.runs().lastEntry()).ifPresent(why -> {
            throw new Fault(Fault.Kind.ENVIRONMENT, why);
        });
        LocalDate today = RetentionDates.day(clock.instant());
        ArchivedOriginals archive = new ArchivedOriginals(workspace, ledger);
        return lastUses(ledger, retention).values().stream()
                .filter(original -> today.isAfter(original.keptUntil()))
                .filter(original -> Files.isRegularFile(archive.place(original.sha256())))
                .sorted(Comparator.comparing(Expired::month).thenComparing(Expired::sha256))
                .toList();
    }

    /** Every original under its hash, with the month that keeps it longest. */
    private static Map<String, Expired> lastUses(Ledger ledger, Retention retention) {
        Map<YearMonth, Instant> lastRuns = new TreeMap<>();
        for (Run run : ledger.runs().all()) {
            Instant last = run.released().filter(run.started()::isBefore).orElse(run.started());
            lastRuns.merge(run.period(), last, (one, other) -> one.isAfter(other) ? one : other);
        }
        Map<String, Expired> uses = new HashMap<>();
        lastRuns.forEach((month, last) -> {
            LocalDate keptUntil = RetentionDates.day(last).plusYears(retention.originalsYears());
            for (Receipt receipt : ledger.receipts().upTo(month, Integer.MAX_VALUE)) {
                uses.merge(
                        receipt.sha256(),
                        new Expired(receipt.sha256(), month, receipt.size(), keptUntil),
                        (one, other) -> one.keptUntil().isAfter(other.keptUntil()) ? one : other);
            }
        });
        return uses;
    }

    private void record(Ledger ledger, List<Expired> expired, Retention retention) {
        Instant now = clock.instant();
        List<Long> numbers = new ArrayList<>();
        expired.forEach(original -> numbers.add(ledger.removals().add(original.sha256(), now)));
        Scope rows = Scope.range(Part.REMOVALS, "", 0, numbers.get(0), numbers.get(numbers.size() - 1));
        ledger.auditTrail()
                .add(Act.of(Act.Kind.REMOVED, "originals-years: " + retention.originalsYears(), now), List.of(rows));
    }
}
