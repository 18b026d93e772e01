package org.cunbao.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.FigureNames;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Superseded;
import org.cunbao.domain.Superseded.UnitChange;
import org.cunbao.domain.Value;

/**
 * Says what differs between two releases of a month, or between two reports of a quarter or a year.
 *
 * @param period such as {@code 2021-04} or {@code 2021-Q1}
 * @param figures of the later one
 * @param old the earlier one, and the units whose figures differ
 * @param templates names of the templates that differ
 * @param notes what else is to be told of the two, in whole sentences
 */
record DiffReport(
        Terminal terminal,
        Catalogue catalogue,
        String period,
        Figures figures,
        Superseded old,
        List<String> templates,
        List<String> notes) {

    DiffReport {
        templates = List.copyOf(templates);
        notes = List.copyOf(notes);
    }

    /** @param all whether to show every figure, not only those of the county */
    void print(boolean all) {
        terminal.say("cli.diff.head", period, old.revision(), figures.vintage());
        if (!old.reason().isEmpty()) {
            terminal.say("cli.diff.reason", old.reason());
        }
        if (!templates.isEmpty()) {
            terminal.say("cli.diff.templates", terminal.list(templates));
        }
        notes.forEach(terminal.out()::println);
        List<Figures.Key> keys = keys();
        if (keys.isEmpty()) {
            terminal.say("cli.diff.none");
            return;
        }
        terminal.say("cli.diff.units", old.units().size());
        for (UnitChange unit : old.units()) {
            terminal.say(
                    "cli.diff.unit",
                    catalogue.areas().fullNameOf(unit.unit()),
                    cause(unit),
                    unit.file(),
                    unit.cells().size());
        }
        terminal.say("cli.diff.counts", count(keys, AreaKind.COUNTY), count(keys, AreaKind.TOWNSHIP), own(keys));
        for (Figures.Key key : keys) {
            if (all || kind(key).filter(AreaKind.COUNTY::equals).isPresent()) {
                terminal.say(
                        "cli.diff.figure",
                        catalogue.areas().fullNameOf(key.area()),
                        names().of(key.cell()),
                        indicator(key).map(Indicator::name).orElse(""),
                        text(old.figures(), key),
                        text(figures, key),
                        indicator(key).map(Indicator::unit).orElse(""),
                        why(key));
            }
        }
        if (!all) {
            terminal.say("cli.diff.more");
        }
    }

    void printJson() {
        List<Map<String, Object>> units = new ArrayList<>();
        for (UnitChange unit : old.units()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("area", unit.unit());
            one.put("name", catalogue.areas().fullNameOf(unit.unit()));
            one.put("cause", unit.cause().name().toLowerCase(Locale.ROOT));
            one.put("file", unit.file());
            one.put("figures", unit.cells().size());
            units.add(one);
        }
        List<Map<String, Object>> list = new ArrayList<>();
        for (Figures.Key key : keys()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("layer", key.layer().name().toLowerCase(Locale.ROOT));
            one.put("area", key.area());
            one.put("name", catalogue.areas().fullNameOf(key.area()));
            one.put("indicator", key.cell().indicator());
            one.put("column", names().column(key.cell().column()));
            one.put("before", text(old.figures(), key));
            one.put("now", text(figures, key));
            one.put("units", sources(key).stream().map(UnitChange::unit).toList());
            list.add(one);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("period", period);
        answer.put("before", old.revision());
        answer.put("now", figures.vintage());
        answer.put("reason", old.reason());
        if (!old.months().isEmpty()) {
            answer.put("months", old.months().stream().map(DiffReport::json).toList());
        }
        answer.put("templates", templates);
        answer.put("units", units);
        answer.put("figures", list);
        Json.print(terminal, answer);
    }

    private static Map<String, Object> json(Superseded.MonthChange month) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("month", month.month().toString());
        one.put("before", month.before());
        one.put("now", month.now());
        one.put("reason", month.reason());
        return one;
    }

    private FigureNames names() {
        return new FigureNames(catalogue.messages());
    }

    private List<Figures.Key> keys() {
        return List.copyOf(figures.differencesFrom(old.figures()));
    }

    private Optional<Indicator> indicator(Figures.Key key) {
        return catalogue.indicators().find(key.cell().indicator());
    }

    private Optional<AreaKind> kind(Figures.Key key) {
        return catalogue.areas().find(key.area()).map(Area::kind);
    }

    private long count(List<Figures.Key> keys, AreaKind kind) {
        return keys.stream()
                .filter(key -> key.layer() == Layer.TOTAL
                        && kind(key).filter(kind::equals).isPresent())
                .count();
    }

    private static long own(List<Figures.Key> keys) {
        return keys.stream().filter(key -> key.layer() == Layer.REPORTED).count();
    }

    private String cause(UnitChange unit) {
        return terminal.messages().text("cli.diff.cause." + unit.cause().name().toLowerCase(Locale.ROOT));
    }

    /** The units within the area of a figure whose own figure of the same kind differs. */
    private List<UnitChange> sources(Figures.Key key) {
        return old.units().stream()
                .filter(unit -> unit.cells().contains(key.cell()))
                .filter(unit -> catalogue.areas().contains(key.area(), unit.unit())
                        || catalogue
                                .areas()
                                .find(unit.unit())
                                .filter(area -> area.groups().contains(key.area()))
                                .isPresent())
                .toList();
    }

    private String why(Figures.Key key) {
        List<String> names = sources(key).stream()
                .map(unit -> catalogue.areas().fullNameOf(unit.unit()))
                .limit(3)
                .collect(Collectors.toCollection(ArrayList::new));
        int all = sources(key).size();
        String listed = terminal.list(names);
        return all > names.size() ? terminal.messages().text("cli.diff.and-others", listed, all) : listed;
    }

    /** A number or mark, with the coverage of a total. */
    private String text(Figures of, Figures.Key key) {
        Value value = of.value(key.layer(), key.area(), key.cell());
        String text = value instanceof Value.Missing missing
                ? catalogue
                        .messages()
                        .text("mark."
                                + missing.reason()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'))
                : value.number().orElseThrow().toPlainString();
        return key.layer() == Layer.TOTAL ? text + "（" + of.coverage(key.layer(), key.area(), key.cell()) + "）" : text;
    }
}
