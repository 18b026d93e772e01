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

/** Who sends which file when. */
final class Deliveries {

    private final Catalogue catalogue;
    private final FormWriter writer;
    private final Entries entries;
    private final List<Jump> jumps;
    private final List<Fault> faults;
    private final Rosters rosters = Rosters.packed();

    Deliveries(Catalogue catalogue, FormWriter writer, Entries entries, List<Jump> jumps, List<Fault> faults) {
        this.catalogue = catalogue;
        this.writer = writer;
        this.entries = entries;
        this.jumps = jumps;
        this.faults = faults;
    }

    int rounds(YearMonth period) {
        Stream<Integer> corrected =
                faults.stream().filter(fault -> fault.period().equals(period)).map(Fault::correctedIn);
        Stream<Integer> explained =
                jumps.stream().filter(jump -> jump.period().equals(period)).map(Jump::explainedIn);
        return Stream.concat(corrected, explained)
                .max(Comparator.naturalOrder())
                .orElse(1);
    }

    List<SampleFile> of(YearMonth period, int round) {
        List<SampleFile> files = round == 1 ? first(period) : corrections(period, round);
        return files.stream().sorted(Comparator.comparing(SampleFile::path)).toList();
    }

    private List<SampleFile> first(YearMonth period) {
        List<SampleFile> files = new ArrayList<>();
        for (Area unit : catalogue.reportingUnits(period)) {
            switch (unit.kind()) {
                case VILLAGE -> ofVillage(unit, period).ifPresent(files::add);
                case TOWNSHIP -> files.addAll(ofTownship(unit, period));
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
                .map(unit -> workbook(folder("corrections") + "/" + townshipOf(unit), unit, period, round))
                .toList();
    }

    private Optional<SampleFile> ofVillage(Area village, YearMonth period) {
        if (rosters.of(village.parent()) != Rosters.Way.EACH) {
            return Optional.empty();
        }
        return faults.stream()
                .filter(fault ->
                        fault.unit().equals(village.code()) && fault.period().equals(period))
                .findFirst()
                .map(fault -> fault.identity(village).map(identity -> falsified(village, period, identity)))
                .orElseGet(() -> Optional.of(workbook(townshipOf(village), village, period, 1)));
    }

    private SampleFile falsified(Area village, YearMonth period, Fault.Identity identity) {
        Map<String, FormEntries> form = Map.of(identity.unit().code(), entries.of(village, period, 1));
        byte[] content = writer.write(identity.unit(), identity.period(), form);
        return new SampleFile(path(townshipOf(village), village), content);
    }

    private List<SampleFile> ofTownship(Area township, YearMonth period) {
        List<Area> villages = catalogue.areas().of(AreaKind.VILLAGE, township.code(), period);
        Map<String, FormEntries> roster = new TreeMap<>();
        villages.forEach(village -> roster.put(village.code(), entries.of(village, period, 1)));
        return switch (rosters.of(township.code())) {
            case EACH -> List.of(workbook(folder("townships"), township, period, 1));
            case CSV -> {
                String name = catalogue.messages().text("sample.roster", township.name());
                byte[] csv = new RosterCsv(catalogue).write(villages, period, roster);
                yield List.of(
                        workbook(folder("townships"), township, period, 1),
                        new SampleFile(township.name() + "/" + name, csv));
            }
            case WORKBOOK -> {
                roster.put(township.code(), entries.of(township, period, 1));
                byte[] content = writer.write(township, period, roster);
                yield List.of(new SampleFile(path(folder("townships"), township), content));
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

    private String townshipOf(Area village) {
        return catalogue.areas().nameOf(village.parent());
    }

    private String folder(String which) {
        return catalogue.messages().text("sample.folder." + which);
    }
}
