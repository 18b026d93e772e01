package org.cunbao.catalogue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Succession.Cluster;
import org.cunbao.catalogue.Succession.Step;
import org.cunbao.domain.AreaKind;

/**
 * The areas of several months taken together: those of the last month, and a row of its own for each village whose
 * earlier figures belong to none of them alone, because it was split. Both say in their names since when. A row of its
 * own has the village's code; where that goes on, the code with the month of the change behind it.
 */
public final class PeriodAreas {

    private final Catalogue templates;
    private final Areas areas;
    private final List<YearMonth> months;
    private final YearMonth last;
    private final Map<YearMonth, SortedMap<String, String>> villages = new HashMap<>();
    private final SortedMap<String, Kept> kept = new TreeMap<>();
    private final SortedMap<String, YearMonth> since = new TreeMap<>();
    private final Catalogue catalogue;

    /** A village that has a row of its own, and those that are there since. */
    private record Kept(YearMonth since, SortedSet<String> now) {}

    private PeriodAreas(Catalogue catalogue, List<YearMonth> months) {
        this.templates = catalogue;
        this.areas = catalogue.areas();
        this.months = List.copyOf(months);
        this.last = months.get(months.size() - 1);
        for (int i = 0; i < months.size(); i++) {
            follow(months.get(i), months.get(Math.min(i + 1, months.size() - 1)));
        }
        villages.values().forEach(rows -> rows.replaceAll((unit, row) -> row.isEmpty() ? row(unit) : row));
        this.catalogue = kept.isEmpty() ? catalogue : catalogue.with(areas(catalogue.messages()));
    }

    /**
     * Takes the areas of some months together.
     *
     * @param months in order, at least one
     * @throws SplitUnits when the township of a village that was split was split itself
     */
    public static PeriodAreas of(Catalogue catalogue, List<YearMonth> months) {
        return new PeriodAreas(catalogue, months);
    }

    /** The templates with these areas in place of those of the register, all of them valid in the last month. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** The templates as they are, without the rows. */
    public Catalogue templates() {
        return templates;
    }

    /** The units of the last month that carry on what a row of its own was before: theirs begin in between. */
    public Set<String> begun() {
        return since.keySet();
    }

    /**
     * In whose row a unit's figures of a month stand: its own, that of the unit that it became, or one kept for it.
     *
     * @return by unit, for all units of a kind that were there
     * @throws SplitUnits when a township or a department was split after the month
     */
    public SortedMap<String, String> rows(AreaKind kind, YearMonth month) {
        return kind == AreaKind.VILLAGE ? villages.getOrDefault(month, new TreeMap<>()) : undivided(kind, month);
    }

    private SortedMap<String, String> undivided(AreaKind kind, YearMonth month) {
        SortedMap<String, String> rows = new TreeMap<>();
        for (Cluster cluster : areas.clusters(kind, month, last)) {
            if (!cluster.isWhole()) {
                throw new SplitUnits(month, names(cluster.before()));
            }
            cluster.before().forEach(unit -> rows.put(unit, cluster.now().first()));
        }
        return rows;
    }

    /** Finds of a month's villages in whose rows they stand; empty for those that have a row of their own. */
    private void follow(YearMonth month, YearMonth next) {
        SortedMap<String, String> rows = new TreeMap<>();
        SortedSet<String> left = areas.of(AreaKind.VILLAGE, month).stream()
                .map(Area::code)
                .collect(Collectors.toCollection(TreeSet::new));
        for (Cluster cluster : areas.clusters(AreaKind.VILLAGE, month, last)) {
            if (cluster.isWhole()) {
                cluster.before().forEach(unit -> rows.put(unit, cluster.now().first()));
            } else {
                TreeSet<String> all = new TreeSet<>(cluster.before());
                all.addAll(cluster.now());
                Kept row = new Kept(areas.succession().changed(all, month, next), cluster.now());
                cluster.before().forEach(unit -> kept.put(unit, row));
                cluster.now().forEach(unit -> since.put(unit, row.since()));
            }
            left.removeAll(cluster.before());
        }
        for (String unit : left) {
            kept.put(unit, new Kept(area(unit).validity().to().plusMonths(1), new TreeSet<>()));
        }
        areas.of(AreaKind.VILLAGE, month).forEach(unit -> rows.putIfAbsent(unit.code(), ""));
        villages.put(month, rows);
    }

    /** The code of a village's own row: its own, unless that goes on. */
    private String row(String unit) {
        return area(unit).validity().holds(last)
                ? unit + "-"
                        + Objects.requireNonNull(kept.get(unit))
                                .since()
                                .toString()
                                .replace("-", "")
                : unit;
    }

    /** The register with the rows, and with names that say since when. */
    private Areas areas(Messages messages) {
        List<Area> others = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        Map<Kept, List<String>> together = new LinkedHashMap<>();
        kept.forEach((unit, row) -> {
            Area area = area(unit);
            String code = row(unit);
            boolean goesOn = !code.equals(unit);
            Validity validity =
                    new Validity(goesOn ? months.get(0) : area.validity().from(), last);
            others.add(new Area(
                    code,
                    named("table.area.before", area, row.since(), messages),
                    "",
                    Set.of(),
                    area.kind(),
                    parent(area, row),
                    area.groups(),
                    validity));
            if (goesOn) {
                steps.add(new Step(months.get(0), unit, code));
            }
            together.computeIfAbsent(row, one -> new ArrayList<>()).add(code);
        });
        since.forEach((unit, month) -> {
            Area area = area(unit);
            others.add(new Area(
                    unit,
                    named("table.area.since", area, month, messages),
                    area.officialName(),
                    area.aliases(),
                    area.kind(),
                    area.parent(),
                    area.groups(),
                    area.validity()));
        });
        List<Apart> apart = together.entrySet().stream()
                .map(one -> new Apart(
                        one.getKey().since(),
                        one.getValue(),
                        List.copyOf(one.getKey().now())))
                .toList();
        return areas.with(others, areas.succession().with(steps), apart);
    }

    /** The township of all that a village became; else the one that it reported to, or what became of that. */
    private String parent(Area village, Kept row) {
        SortedSet<String> parents = new TreeSet<>();
        row.now().forEach(unit -> parents.add(area(unit).parent()));
        if (parents.size() == 1) {
            return parents.first();
        }
        if (area(village.parent()).validity().holds(last)) {
            return village.parent();
        }
        SortedSet<String> heirs = areas.succession().successors(village.parent(), last);
        if (heirs.size() != 1) {
            throw new SplitUnits(
                    row.since().minusMonths(1), List.of(area(village.parent()).name()));
        }
        return heirs.first();
    }

    private static String named(String key, Area area, YearMonth month, Messages messages) {
        return messages.text(key, area.name(), month.getMonthValue());
    }

    private Area area(String code) {
        return areas.find(code).orElseThrow(() -> new IllegalStateException(code));
    }

    private List<String> names(Collection<String> codes) {
        return codes.stream().map(areas::nameOf).toList();
    }
}
