package org.cunbao.report.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.UnitStatus;
import org.cunbao.domain.UnitStatus.State;
import org.cunbao.report.font.Repertoire;

/** The tables of who has reported. */
public final class ReportCoverage {

    private final ReportMonth month;

    public ReportCoverage(ReportMonth month) {
        this.month = month;
    }

    /**
     * One row a township, the county last. Of the villages: {@code expected}, {@code counted}, {@code rejected} (two
     * that differ among them), {@code missing} and the {@code names} of those not counted; of the township's own form:
     * {@code form}.
     */
    public List<Map<String, String>> townships() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Area township :
                month.catalogue().areas().of(AreaKind.TOWNSHIP, month.result().period())) {
            List<UnitStatus> villages =
                    villages().stream().filter(unit -> isIn(unit, township)).toList();
            String form = states(month.result().units().stream()
                    .filter(unit ->
                            unit.form() == AreaKind.TOWNSHIP && unit.unit().equals(township.code()))
                    .toList());
            rows.add(row(township.name(), villages, form, names(villages)));
        }
        rows.add(row(
                month.messages().text("report.county.total"),
                villages(),
                month.result().coverage(AreaKind.TOWNSHIP).toString(),
                ""));
        return rows;
    }

    /** One row a department. */
    List<Map<String, String>> departments() {
        Map<String, List<UnitStatus>> departments = new LinkedHashMap<>();
        month.result().units().stream()
                .filter(unit -> unit.form() == AreaKind.DEPARTMENT)
                .forEach(unit -> departments
                        .computeIfAbsent(unit.unit(), code -> new ArrayList<>())
                        .add(unit));
        return departments.entrySet().stream()
                .map(entry -> Map.of(
                        "department", month.catalogue().areas().nameOf(entry.getKey()),
                        "state", states(entry.getValue()),
                        "file", Repertoire.legible(files(entry.getValue()))))
                .toList();
    }

    private List<UnitStatus> villages() {
        return month.result().units().stream()
                .filter(unit -> unit.form() == AreaKind.VILLAGE)
                .toList();
    }

    private boolean isIn(UnitStatus unit, Area township) {
        return month.catalogue()
                .areas()
                .find(unit.unit())
                .filter(village -> village.parent().equals(township.code()))
                .isPresent();
    }

    /** One a line, over several months. */
    private static String files(List<UnitStatus> units) {
        return units.stream()
                .map(UnitStatus::file)
                .filter(file -> !file.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** What became of a unit's submission; of several, how many were counted. */
    private String states(List<UnitStatus> units) {
        return units.size() == 1
                ? state(units.get(0))
                : UnitStatus.coverage(units).toString();
    }

    private String state(UnitStatus unit) {
        return month.messages()
                .text("report.state."
                        + unit.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private Map<String, String> row(String name, List<UnitStatus> villages, String form, String names) {
        long counted = villages.stream().filter(UnitStatus::isCounted).count();
        long missing = villages.stream().filter(ReportCoverage::isMissing).count();
        return Map.of(
                "township", name,
                "expected", String.valueOf(villages.size()),
                "counted", String.valueOf(counted),
                "rejected", String.valueOf(villages.size() - counted - missing),
                "missing", String.valueOf(missing),
                "form", form,
                "names", names);
    }

    private static boolean isMissing(UnitStatus unit) {
        return unit.state() == State.NOT_DELIVERED;
    }

    private String names(List<UnitStatus> villages) {
        Messages messages = month.messages();
        String missing =
                listed(villages.stream().filter(ReportCoverage::isMissing).toList());
        String rejected = listed(villages.stream()
                .filter(unit -> !unit.isCounted() && !isMissing(unit))
                .toList());
        List<String> parts = new ArrayList<>();
        if (!missing.isEmpty()) {
            parts.add(messages.text("report.names.missing", missing));
        }
        if (!rejected.isEmpty()) {
            parts.add(messages.text("report.names.rejected", rejected));
        }
        return parts.isEmpty() ? messages.text("report.names.all") : String.join("\n", parts);
    }

    private String listed(List<UnitStatus> units) {
        Map<String, Integer> months = new LinkedHashMap<>();
        units.forEach(unit -> months.merge(unit.unit(), 1, Integer::sum));
        return months.entrySet().stream()
                .map(entry -> named(month.catalogue().areas().nameOf(entry.getKey()), entry.getValue()))
                .collect(Collectors.joining("、"));
    }

    private String named(String name, int months) {
        return months == 1 ? name : month.messages().text("report.names.months", name, months);
    }
}
