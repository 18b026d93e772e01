package org.cunbao.sample;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cunbao.MonthFixture;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Figures;
import org.cunbao.domain.FormEntries;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Observation;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.Value;

/** The whole sample as a reader would have it: all rounds of all months, the roster CSV read back. */
final class SampleMonths {

    static final Catalogue CATALOGUE = MonthFixture.catalogue();
    static final YearMonth FEBRUARY = YearMonth.of(2021, 2);
    static final YearMonth MARCH = YearMonth.of(2021, 3);
    static final YearMonth APRIL = YearMonth.of(2021, 4);

    static final SampleMonths SAMPLE = new SampleMonths();

    /** One form as written, whatever its identity is worth. */
    record Written(Area unit, YearMonth period, Map<String, FormEntries> entries) {

        boolean isIdentified(YearMonth month) {
            return period.equals(month)
                    && CATALOGUE
                            .areas()
                            .find(unit.code())
                            .filter(known -> known.isNamed(unit.name(), month))
                            .isPresent();
        }
    }

    private record Sending(YearMonth month, int round) {}

    private final List<Written> pending = new ArrayList<>();
    private final SampleCounty county = new SampleCounty(CATALOGUE, (unit, period, entries) -> {
        pending.add(new Written(unit, period, entries));
        return text(unit, period, entries).getBytes(StandardCharsets.UTF_8);
    });
    private final Map<Sending, List<Written>> written = new HashMap<>();
    private final Map<Sending, List<SampleFile>> files = new HashMap<>();
    private final Map<YearMonth, Map<String, FormEntries>> latest = new HashMap<>();
    private final Map<YearMonth, Figures> figures = new HashMap<>();

    private SampleMonths() {
        for (YearMonth month : county.months()) {
            for (int round = 1; round <= county.rounds(month); round++) {
                pending.clear();
                List<SampleFile> sent = county.deliveries(month, round);
                sent.stream()
                        .filter(file -> file.path().endsWith(".csv"))
                        .forEach(file -> pending.addAll(readCsv(file)));
                written.put(new Sending(month, round), List.copyOf(pending));
                files.put(new Sending(month, round), sent);
            }
        }
    }

    SampleCounty county() {
        return county;
    }

    List<SampleFile> files(YearMonth month, int round) {
        return files.getOrDefault(new Sending(month, round), List.of());
    }

    List<Written> written(YearMonth month, int round) {
        return written.getOrDefault(new Sending(month, round), List.of());
    }

    /** What each unit said in the end, by code; forms whose identity fails left out. */
    Map<String, FormEntries> entries(YearMonth month, int rounds) {
        Map<String, FormEntries> latest = new TreeMap<>();
        for (int round = 1; round <= rounds; round++) {
            written(month, round).stream()
                    .filter(form -> form.isIdentified(month))
                    .forEach(form -> latest.putAll(form.entries()));
        }
        return latest;
    }

    Map<String, FormEntries> entries(YearMonth month) {
        return latest.computeIfAbsent(month, known -> entries(known, county.rounds(known)));
    }

    FormEntries form(YearMonth month, String unit) {
        return entries(month).getOrDefault(unit, FormEntries.BLANK);
    }

    Figures figures(YearMonth month) {
        List<Observation> observations = new ArrayList<>();
        SourceCell nowhere = new SourceCell("样例", "表", "A1", "");
        entries(month)
                .forEach((unit, form) -> form.values()
                        .forEach((cell, text) ->
                                observations.add(new Observation(unit, cell, Value.of(amount(text)), nowhere))));
        return Figures.empty(month, 1).with(Layer.REPORTED, observations);
    }

    /** A figure of a unit; in the opening month its opening balance. */
    BigDecimal at(YearMonth month, String unit, String cell) {
        CellKey key = CellKey.parse(cell).orElseThrow();
        return month.equals(county.openingMonth())
                ? Optional.ofNullable(OPENING.get(unit + "," + key.indicator())).orElseThrow()
                : figures.computeIfAbsent(month, this::figures)
                        .value(Layer.REPORTED, unit, key)
                        .number()
                        .orElseThrow();
    }

    static final Map<String, BigDecimal> OPENING = opening();

    private static Map<String, BigDecimal> opening() {
        Map<String, BigDecimal> balances = new TreeMap<>();
        new String(SAMPLE.county.opening(), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .forEach(line -> {
                    List<String> cells = List.of(line.split(","));
                    balances.put(cells.get(0) + "," + cells.get(1), new BigDecimal(cells.get(2)));
                });
        return balances;
    }

    private static BigDecimal amount(String text) {
        return switch (text) {
            case "是" -> BigDecimal.ONE;
            case "否" -> BigDecimal.ZERO;
            default -> new BigDecimal(text);
        };
    }

    private static List<Written> readCsv(SampleFile file) {
        List<List<String>> lines = new String(file.content(), Charset.forName("GB18030"))
                .lines()
                .map(line -> List.of(line.split(",", -1)))
                .toList();
        List<String> header = lines.get(0);
        return lines.stream().skip(1).map(line -> readLine(header, line)).toList();
    }

    private static Written readLine(List<String> header, List<String> line) {
        Map<CellKey, String> values = new TreeMap<>();
        Map<String, String> explanations = new TreeMap<>();
        for (int i = 5; i < header.size(); i++) {
            String cell = line.get(i);
            String key = header.get(i);
            CellKey.parse(key).ifPresent(known -> values.put(known, cell));
            if (key.endsWith(".说明") && !cell.isEmpty()) {
                explanations.put(key.substring(0, 3), cell);
            }
        }
        Area village = CATALOGUE.areas().find(line.get(3)).orElseThrow();
        return new Written(
                village, YearMonth.parse(line.get(2)), Map.of(village.code(), new FormEntries(values, explanations)));
    }

    static String text(Area unit, YearMonth period, Map<String, FormEntries> entries) {
        StringBuilder text = new StringBuilder(unit.code() + unit.name() + period);
        new TreeMap<>(entries)
                .forEach((code, form) -> Stream.of(form.values(), form.explanations())
                        .forEach(part -> text.append(code).append(new TreeMap<>(part))));
        return text.toString();
    }
}
