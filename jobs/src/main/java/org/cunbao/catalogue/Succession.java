package org.cunbao.catalogue;

import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How the areas of one month follow from those of an earlier one: villages that merged, were split or changed their
 * code. Immutable.
 */
public final class Succession {

    /**
     * One step.
     *
     * @param since the first month of the new area
     * @param from a code that was valid until then
     * @param to a code that is valid since then
     */
    record Step(YearMonth since, String from, String to) {}

    /**
     * Areas that hold the same people and ground before and after: one and itself where nothing changed; several before
     * and one after a merger; one before and several after a split. Sums over both sides can be compared, nothing
     * smaller can.
     *
     * @param before codes valid in the earlier month
     * @param now codes valid in the later month
     */
    public record Cluster(SortedSet<String> before, SortedSet<String> now) {

        /** An area that stayed what it was. */
        public static Cluster of(String code) {
            return new Cluster(new TreeSet<>(Set.of(code)), new TreeSet<>(Set.of(code)));
        }

        /** Whether anything changed at all. */
        public boolean isChanged() {
            return !before.equals(now);
        }

        /** Whether the later side is one area, so that what stood on the earlier side adds up to it. */
        public boolean isWhole() {
            return now.size() == 1;
        }
    }

    private static final SortedSet<String> NOTHING = new TreeSet<>();

    private final List<Step> steps;

    Succession(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /** Whether no area changed after the earlier month, up to the later one. */
    public boolean isQuiet(YearMonth earlier, YearMonth later) {
        return steps.stream()
                .noneMatch(
                        step -> step.since().isAfter(earlier) && !step.since().isAfter(later));
    }

    /** The areas that took over from a code, wholly or in part, in or before a month; empty when none did. */
    public SortedSet<String> successors(String code, YearMonth period) {
        return successors(code, YearMonth.of(0, 1), period);
    }

    private SortedSet<String> successors(String code, YearMonth after, YearMonth period) {
        TreeSet<String> found = new TreeSet<>();
        steps.stream()
                .filter(step -> step.from().equals(code)
                        && step.since().isAfter(after)
                        && !step.since().isAfter(period))
                .forEach(step -> {
                    SortedSet<String> later = successors(step.to(), step.since(), period);
                    found.addAll(later.isEmpty() ? Set.of(step.to()) : later);
                });
        return found;
    }

    /** The last month within a span of time in which one of some codes changed; the span's end when none did. */
    YearMonth changed(Collection<String> codes, YearMonth after, YearMonth until) {
        return steps.stream()
                .filter(step -> codes.contains(step.from()) || codes.contains(step.to()))
                .map(Step::since)
                .filter(since -> since.isAfter(after) && !since.isAfter(until))
                .max(Comparator.naturalOrder())
                .orElse(until);
    }

    /** With more steps. */
    Succession with(List<Step> more) {
        List<Step> all = new ArrayList<>(steps);
        all.addAll(more);
        return new Succession(all);
    }

    /**
     * Groups the areas of two months so that each group holds the same on both sides.
     *
     * @param before codes valid in {@code earlier}
     * @param now codes valid in {@code later}
     * @return by code; an area without a counterpart stands in none
     */
    public List<Cluster> clusters(
            YearMonth earlier, Collection<String> before, YearMonth later, Collection<String> now) {
        Set<String> old = new LinkedHashSet<>(before);
        SortedMap<String, SortedSet<String>> origins = new TreeMap<>();
        SortedMap<String, SortedSet<String>> heirs = new TreeMap<>();
        for (String code : now) {
            SortedSet<String> from = origins(code, old, earlier, later);
            origins.put(code, from);
            from.forEach(
                    one -> heirs.computeIfAbsent(one, key -> new TreeSet<>()).add(code));
        }
        List<Cluster> clusters = new ArrayList<>();
        Set<String> done = new LinkedHashSet<>();
        origins.forEach((code, from) -> {
            if (!from.isEmpty() && !done.contains(code)) {
                Cluster cluster = grow(code, origins, heirs);
                done.addAll(cluster.now());
                clusters.add(cluster);
            }
        });
        return clusters;
    }

    /** What an area was made of: itself if it was there already, and whatever was added to it since. */
    private SortedSet<String> origins(String code, Set<String> old, YearMonth earlier, YearMonth later) {
        TreeSet<String> found = new TreeSet<>(old.contains(code) ? Set.of(code) : Set.of());
        steps.stream()
                .filter(step -> step.to().equals(code)
                        && step.since().isAfter(earlier)
                        && !step.since().isAfter(later))
                .forEach(step -> found.addAll(
                        origins(step.from(), old, earlier, step.since().minusMonths(1))));
        return found;
    }

    private static Cluster grow(
            String start, Map<String, SortedSet<String>> origins, Map<String, SortedSet<String>> heirs) {
        TreeSet<String> before = new TreeSet<>();
        TreeSet<String> now = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String code = open.remove();
            if (now.add(code)) {
                for (String from : origins.getOrDefault(code, NOTHING)) {
                    before.add(from);
                    open.addAll(heirs.getOrDefault(from, NOTHING));
                }
            }
        }
        return new Cluster(before, now);
    }
}
