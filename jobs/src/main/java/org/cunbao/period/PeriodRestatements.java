package org.cunbao.period;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Messages;
import org.cunbao.catalogue.PeriodAreas;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Superseded;
import org.cunbao.domain.Superseded.Cause;
import org.cunbao.domain.Superseded.MonthChange;
import org.cunbao.domain.Superseded.UnitChange;
import org.cunbao.ledger.Ledger;
import org.cunbao.ledger.Runs.Run;
import org.cunbao.lineage.Restatements;

/**
 * What a revision of a quarter or a year changed in an earlier one, and which month's new release is why.
 *
 * @param areas of the months of the later revision
 */
record PeriodRestatements(Ledger ledger, PeriodAreas areas) {

    /** Why a unit's figures of one month differ. */
    private record Source(YearMonth month, UnitChange change) {}

    /**
     * Compares two revisions.
     *
     * @param old what the earlier one released
     */
    Superseded between(PeriodManifest before, Figures old, PeriodManifest now, Figures figures) {
        List<MonthChange> months = months(before.months(), now.months());
        Map<String, List<Source>> sources = sources(months);
        boolean added = months.stream().anyMatch(month -> month.before() == 0);
        Map<String, List<CellKey>> cells = new TreeMap<>();
        for (Figures.Key key : figures.differencesFrom(old)) {
            if (key.layer() == Layer.REPORTED) {
                cells.computeIfAbsent(key.area(), area -> new ArrayList<>()).add(key.cell());
            }
        }
        List<UnitChange> units = new ArrayList<>();
        cells.forEach(
                (unit, changed) -> units.add(change(unit, changed, sources.getOrDefault(unit, List.of()), added)));
        units.sort(Comparator.comparing(UnitChange::form).thenComparing(UnitChange::unit));
        return new Superseded(old, now.reason(), units, months);
    }

    private UnitChange change(String unit, List<CellKey> cells, List<Source> sources, boolean added) {
        Cause otherwise = added ? Cause.ARRIVED : Cause.REGROUPED;
        Cause cause = sources.isEmpty()
                ? otherwise
                : sources.get(sources.size() - 1).change().cause();
        Messages messages = areas.catalogue().messages();
        String files = sources.stream()
                .map(source -> messages.text(
                        "report.restated.file", source.month(), source.change().file()))
                .collect(Collectors.joining(messages.text("finding.enumeration")));
        AreaKind form = areas.catalogue().areas().find(unit).map(Area::kind).orElse(AreaKind.VILLAGE);
        return new UnitChange(form, unit, cause, files, cells);
    }

    private List<MonthChange> months(Map<YearMonth, Integer> before, Map<YearMonth, Integer> now) {
        SortedSet<YearMonth> all = new TreeSet<>(before.keySet());
        all.addAll(now.keySet());
        return all.stream()
                .map(month -> new MonthChange(
                        month,
                        before.getOrDefault(month, 0),
                        now.getOrDefault(month, 0),
                        run(month, now.getOrDefault(month, 0)).map(Run::reason).orElse("")))
                .filter(month -> month.before() != month.now())
                .toList();
    }

    /** By the code of the row in which a unit's figures stand. */
    private Map<String, List<Source>> sources(List<MonthChange> months) {
        Map<String, List<Source>> sources = new HashMap<>();
        for (MonthChange month : months) {
            Optional<Run> before = run(month.month(), month.before());
            Optional<Run> now = run(month.month(), month.now());
            if (before.isPresent() && now.isPresent()) {
                for (UnitChange unit : new Restatements(ledger)
                        .between(before.get(), now.get())
                        .units()) {
                    String row = areas.rows(unit.form(), month.month()).getOrDefault(unit.unit(), unit.unit());
                    sources.computeIfAbsent(row, code -> new ArrayList<>()).add(new Source(month.month(), unit));
                }
            }
        }
        return sources;
    }

    private Optional<Run> run(YearMonth month, int revision) {
        return ledger.runs().find(month, revision);
    }
}
