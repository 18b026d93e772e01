package org.cunbao.report.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.TableSchema;
import org.cunbao.domain.TableSchema.FieldType;
import org.cunbao.domain.UnitStatus;
import org.cunbao.domain.UnitStatus.State;
import org.cunbao.report.table.Columns.Allowed;

/** Who should have reported and who did: by township, department, county and group, form by form. */
public final class CoverageTable {

    private static final Columns COLUMNS = new Columns()
            .withRequired("period", FieldType.MONTH)
            .withRequired("level", FieldType.TEXT)
            .withRequired("area_code", FieldType.TEXT)
            .withRequired("area_name", FieldType.TEXT)
            .withRequired("form", FieldType.TEXT)
            .withRequired("expected", FieldType.COUNT)
            .withRequired("counted", FieldType.COUNT)
            .withRequired("rejected", FieldType.COUNT)
            .withRequired("conflict", FieldType.COUNT)
            .withRequired("missing", FieldType.COUNT)
            .with("rate", FieldType.NUMBER)
            .with("missing_units", FieldType.TEXT)
            .with("remark", FieldType.TEXT);

    private static final List<AreaKind> FORMS = List.of(AreaKind.VILLAGE, AreaKind.TOWNSHIP, AreaKind.DEPARTMENT);

    private final Catalogue catalogue;
    private final Words words;

    public CoverageTable(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.words = new Words(catalogue);
    }

    public TextTable of(RevisionResult result) {
        List<List<String>> rows = new ArrayList<>();
        for (Area township : catalogue.areas().of(AreaKind.TOWNSHIP, result.period())) {
            addForms(
                    rows,
                    result,
                    township,
                    unit -> unit.unit().equals(township.code())
                            || parentOf(unit).equals(township.code()));
        }
        for (Area department : catalogue.areas().of(AreaKind.DEPARTMENT, result.period())) {
            addForms(rows, result, department, unit -> unit.unit().equals(department.code()));
        }
        Area county = catalogue.areas().county();
        addForms(rows, result, county, unit -> true);
        rows.add(row(result, county, words.text("table.form.all"), result.units()));
        for (Area group : catalogue.areas().groups(result.period())) {
            addForms(
                    rows,
                    result,
                    group,
                    unit -> catalogue
                            .areas()
                            .find(unit.unit())
                            .filter(area -> area.groups().contains(group.code()))
                            .isPresent());
        }
        return COLUMNS.table(rows);
    }

    TableSchema schema(RevisionResult result) {
        List<String> forms = new ArrayList<>(
                FORMS.stream().map(form -> catalogue.form(form).title()).toList());
        forms.add(words.text("table.form.all"));
        return COLUMNS.schema(
                "coverage.csv",
                words.text("table.title.coverage", words.period(result)),
                words,
                List.of("period", "area_code", "form"),
                List.of(
                        new Allowed("period", List.of(result.extent().period().toString())),
                        new Allowed("level", words.levels(result.period(), AreaKind.TOWNSHIP, AreaKind.DEPARTMENT)),
                        new Allowed("form", forms)));
    }

    private String parentOf(UnitStatus unit) {
        return catalogue.areas().find(unit.unit()).map(Area::parent).orElse("");
    }

    private void addForms(List<List<String>> rows, RevisionResult result, Area area, Predicate<UnitStatus> belongs) {
        for (AreaKind form : FORMS) {
            List<UnitStatus> units = result.units().stream()
                    .filter(unit -> unit.form() == form)
                    .filter(belongs)
                    .toList();
            if (!units.isEmpty()) {
                rows.add(row(result, area, catalogue.form(form).title(), units));
            }
        }
    }

    private List<String> row(RevisionResult result, Area area, String form, List<UnitStatus> units) {
        long counted = count(units, State.COUNTED);
        return List.of(
                result.extent().period().toString(),
                words.level(area),
                area.code(),
                area.name(),
                form,
                Integer.toString(units.size()),
                Long.toString(counted),
                Long.toString(count(units, State.REJECTED)),
                Long.toString(count(units, State.CONFLICT)),
                Long.toString(count(units, State.NOT_DELIVERED)),
                rate(counted, units.size()),
                units.stream()
                        .filter(unit -> !unit.isCounted())
                        .collect(Collectors.groupingBy(
                                unit -> named(area, unit), LinkedHashMap::new, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .map(unit -> unit.getValue() == 1
                                ? unit.getKey()
                                : words.text("report.names.months", unit.getKey(), unit.getValue()))
                        .collect(Collectors.joining("、")),
                words.remark());
    }

    private static long count(List<UnitStatus> units, State state) {
        return units.stream().filter(unit -> unit.state() == state).count();
    }

    /** Counted of expected in per cent with two decimals, rounded half up; empty when nothing was expected. */
    public static String rate(long counted, long expected) {
        return expected == 0
                ? ""
                : BigDecimal.valueOf(counted)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(expected), 2, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private String named(Area area, UnitStatus unit) {
        String name = area.kind() == AreaKind.TOWNSHIP
                ? catalogue.areas().nameOf(unit.unit())
                : catalogue.areas().fullNameOf(unit.unit());
        return unit.state() == State.NOT_DELIVERED
                ? name
                : words.text("table.unit.named", name, words.word("unit", unit.state()));
    }
}
