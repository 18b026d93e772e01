package org.cunbao.sample;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.FormEntries;

/**
 * The deliveries of a county that does not exist: real names, invented figures, the same bytes each time. By the last
 * month its figures come to those that the county made public.
 */
public final class SampleCounty {

    private final Catalogue catalogue;
    private final FormWriter writer;
    private final Targets targets = Targets.packed();
    private final List<Jump> jumps = Jump.packed();
    private final List<Fault> faults = Fault.packed();
    private final Rosters rosters = Rosters.packed();
    private final Courses courses;
    private final Entries entries;

    /** @throws IllegalStateException when the register of the catalogue has no room for the sample's county figures */
    public SampleCounty(Catalogue catalogue, FormWriter writer) {
        this.catalogue = catalogue;
        this.writer = writer;
        this.courses = new Courses(catalogue, targets, jumps);
        this.entries = new Entries(catalogue, courses, jumps);
    }

    /** The month at whose end the {@link #opening} balances stand. */
    public YearMonth openingMonth() {
        return targets.months().get(0);
    }

    /** The months that have deliveries, the earliest first. */
    public List<YearMonth> months() {
        return targets.months().subList(1, targets.months().size());
    }

    /** How many rounds of deliveries a month has: 1, or more when something is corrected. */
    public int rounds(YearMonth period) {
        return Stream.concat(
                        faults.stream()
                                .filter(fault -> fault.period().equals(period))
                                .map(Fault::correctedIn),
                        jumps.stream()
                                .filter(jump -> jump.period().equals(period))
                                .map(Jump::explainedIn))
                .max(Comparator.naturalOrder())
                .orElse(1);
    }

    /** The file {@code opening/<openingMonth>.csv}: UTF-8 with a byte order mark, each flow of each unit. */
    public byte[] opening() {
        return new OpeningCsv(catalogue, courses).write(openingMonth());
    }

    /**
     * What arrives in a round, by path: in the first everything that is sent at all, later only corrections.
     *
     * @param period one of {@link #months}
     * @param round counted from 1; a round beyond {@link #rounds} is empty
     * @throws IllegalArgumentException for another month, or a round below 1
     */
    public List<SampleFile> deliveries(YearMonth period, int round) {
        if (!months().contains(period) || round < 1) {
            throw new IllegalArgumentException(period + " round " + round);
        }
        List<SampleFile> files = round == 1 ? first(period) : corrections(period, round);
        return files.stream().sorted(Comparator.comparing(SampleFile::path)).toList();
    }

    private List<SampleFile> first(YearMonth period) {
        List<SampleFile> files = new ArrayList<>();
        for (Area unit : catalogue.reportingUnits(period)) {
            switch (unit.kind()) {
                case VILLAGE -> village(unit, period).ifPresent(files::add);
                case TOWNSHIP -> files.addAll(township(unit, period));
                case DEPARTMENT -> files.add(workbook(folder("departments"), unit, period, 1));
                case COMMUNITY, COUNTY, GROUP -> throw new IllegalStateException("no form for " + unit.code());
            }
        }
        return files;
    }

    private List<SampleFile> corrections(YearMonth period, int round) {
        SortedSet<String> units = new TreeSet<>();
        faults.stream()
                .filter(fault -> fault.period().equals(period) && fault.correctedIn() == round)
                .forEach(fault -> units.add(fault.unit()));
        jumps.stream()
                .filter(jump -> jump.period().equals(period) && jump.explainedIn() == round)
                .forEach(jump -> units.add(jump.unit()));
        return units.stream()
                .flatMap(code -> catalogue.areas().find(code).stream())
                .map(unit -> workbook(folder("corrections") + "/" + township(unit), unit, period, round))
                .toList();
    }

    private Optional<SampleFile> village(Area village, YearMonth period) {
        if (rosters.of(village.parent()) != Rosters.Way.EACH) {
            return Optional.empty();
        }
        return faults.stream()
                .filter(fault ->
                        fault.unit().equals(village.code()) && fault.period().equals(period))
                .findFirst()
                .map(fault -> fault.identity(village).map(identity -> falsified(village, period, identity)))
                .orElseGet(() -> Optional.of(workbook(township(village), village, period, 1)));
    }

    private SampleFile falsified(Area village, YearMonth period, Fault.Identity identity) {
        Map<String, FormEntries> form = Map.of(identity.unit().code(), entries.of(village, period, 1));
        return new SampleFile(path(township(village), village), writer.write(identity.unit(), identity.period(), form));
    }

    private List<SampleFile> township(Area township, YearMonth period) {
        List<Area> villages = catalogue.areas().of(AreaKind.VILLAGE, township.code(), period);
        Map<String, FormEntries> roster = new TreeMap<>();
        villages.forEach(village -> roster.put(village.code(), entries.of(village, period, 1)));
        SampleFile own = workbook(folder("townships"), township, period, 1);
        return switch (rosters.of(township.code())) {
            case EACH -> List.of(own);
            case CSV -> {
                String name = catalogue.messages().text("sample.roster", township.name());
                byte[] csv = new RosterCsv(catalogue).write(villages, period, roster);
                yield List.of(own, new SampleFile(township.name() + "/" + name, csv));
            }
            case WORKBOOK -> {
                roster.put(township.code(), entries.of(township, period, 1));
                yield List.of(new SampleFile(own.path(), writer.write(township, period, roster)));
            }
        };
    }

    private SampleFile workbook(String folder, Area unit, YearMonth period, int round) {
        Map<String, FormEntries> form = Map.of(unit.code(), entries.of(unit, period, round));
        return new SampleFile(path(folder, unit), writer.write(unit, period, form));
    }

    private static String path(String folder, Area unit) {
        return folder + "/" + unit.name() + ".xlsx";
    }

    private String township(Area village) {
        return catalogue.areas().nameOf(village.parent());
    }

    private String folder(String which) {
        return catalogue.messages().text("sample.folder." + which);
    }
}
