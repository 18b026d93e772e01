package org.cunbao.catalogue;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cunbao.domain.AreaKind;

/** The register: the county, its townships, villages, communities and departments, and named groups of them. */
public final class Areas {

    private final Area county;
    private final SortedMap<String, Area> byCode;
    private final SortedMap<String, Area> groups;
    private final Succession succession;
    private final List<Apart> apart;

    Areas(Area county, List<Area> areas, List<Area> groups, Succession succession) {
        this(county, areas, groups, succession, List.of());
    }

    private Areas(Area county, List<Area> areas, List<Area> groups, Succession succession, List<Apart> apart) {
        this.county = county;
        this.byCode = new TreeMap<>();
        this.byCode.put(county.code(), county);
        areas.forEach(area -> this.byCode.put(area.code(), area));
        this.succession = succession;
        this.apart = List.copyOf(apart);
        this.groups = new TreeMap<>();
        groups.forEach(group -> this.groups.put(group.code(), group));
    }

    /** This register with some areas more or in place of those with the same codes. */
    Areas with(List<Area> others, Succession known, List<Apart> kept) {
        SortedMap<String, Area> all = new TreeMap<>(byCode);
        all.remove(county.code());
        others.forEach(area -> all.put(area.code(), area));
        return new Areas(county, List.copyOf(all.values()), groups(), known, kept);
    }

    /** The changes over which figures cannot be carried; none in a register that speaks of one month. */
    public List<Apart> apart() {
        return apart;
    }

    /** Whether this is a row for what a unit reported before a change, and no area of its own any more. */
    public boolean isPast(Area area) {
        return apart.stream().anyMatch(change -> change.before().contains(area.code()));
    }

    /** Which areas took over from which. */
    public Succession succession() {
        return succession;
    }

    public Area county() {
        return county;
    }

    /** Any area, unit or group by its code, valid or not; empty when the register lacks it. */
    public Optional<Area> find(String code) {
        return Optional.ofNullable(byCode.get(code)).or(() -> Optional.ofNullable(groups.get(code)));
    }

    /** The name of an area; its code when the register lacks it. */
    public String nameOf(String code) {
        return find(code).map(Area::name).orElse(code);
    }

    /** Such as {@code 永清镇马沟村}: the township's name before a village's. */
    public String fullNameOf(String code) {
        return find(code)
                .map(area -> isBelowTownship(area) ? nameOf(area.parent()) + area.name() : area.name())
                .orElse(code);
    }

    private static boolean isBelowTownship(Area area) {
        return area.kind() == AreaKind.VILLAGE || area.kind() == AreaKind.COMMUNITY;
    }

    /** Whether an area is another one, or lies below it. The county contains everything. */
    public boolean contains(String above, String code) {
        return above.equals(county.code())
                || above.equals(code)
                || find(code).filter(area -> area.parent().equals(above)).isPresent();
    }

    /** The areas of a kind that are valid in a month, by code. */
    public List<Area> of(AreaKind kind, YearMonth period) {
        return byCode.values().stream()
                .filter(area -> area.kind() == kind && area.validity().holds(period))
                .toList();
    }

    /** The areas of a kind below an area: villages of a township, townships or departments of the county. */
    public List<Area> of(AreaKind kind, String parent, YearMonth period) {
        return of(kind, period).stream()
                .filter(area -> area.parent().equals(parent) || county.code().equals(parent))
                .toList();
    }

    /** The areas of a kind in two months, grouped so that each group holds the same on both sides. */
    public List<Succession.Cluster> clusters(AreaKind kind, YearMonth earlier, YearMonth later) {
        return succession.clusters(earlier, codes(kind, earlier), later, codes(kind, later));
    }

    /**
     * What stood where an area stands now, one month or more earlier: the area itself, or those that merged into it.
     *
     * @return codes; empty when it is new, was split off, or took over only a part
     */
    public SortedSet<String> madeOf(Area area, YearMonth earlier, YearMonth later) {
        if (succession.isQuiet(earlier, later)) {
            return new TreeSet<>(area.validity().holds(earlier) ? List.of(area.code()) : List.of());
        }
        return clusters(area.kind(), earlier, later).stream()
                .filter(cluster -> cluster.isWhole() && cluster.now().contains(area.code()))
                .findFirst()
                .map(Succession.Cluster::before)
                .orElse(new TreeSet<>());
    }

    private List<String> codes(AreaKind kind, YearMonth period) {
        return of(kind, period).stream().map(Area::code).toList();
    }

    /** The groups, by id. */
    public List<Area> groups() {
        return List.copyOf(groups.values());
    }

    /**
     * The groups that have a village or a township among them in a month, by id: one that waits for its list has none.
     */
    public List<Area> groups(YearMonth period) {
        return groups.values().stream()
                .filter(group -> Stream.of(AreaKind.VILLAGE, AreaKind.TOWNSHIP)
                        .anyMatch(kind -> !members(group.code(), kind, period).isEmpty()))
                .toList();
    }

    /** The members of a group that are of a kind and valid in a month, by code. */
    public List<Area> members(String group, AreaKind kind, YearMonth period) {
        return of(kind, period).stream()
                .filter(area -> area.groups().contains(group))
                .toList();
    }

    /** All areas that could be meant by a name, valid in a month: for suggestions, never for a decision. */
    public List<Area> named(String name, YearMonth period) {
        return byCode.values().stream()
                .filter(area -> area.validity().holds(period) && area.isNamed(name, period))
                .sorted(Comparator.comparing(Area::code))
                .toList();
    }

    /** Whether the register holds an area of a kind, valid or not. */
    boolean holdsAny(AreaKind kind) {
        return byCode.values().stream().anyMatch(area -> area.kind() == kind);
    }
}
