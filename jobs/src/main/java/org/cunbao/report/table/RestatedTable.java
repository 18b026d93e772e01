package org.cunbao.report.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.MonthlyResult;
import org.cunbao.domain.Superseded;
import org.cunbao.domain.Superseded.UnitChange;
import org.cunbao.domain.TableSchema;
import org.cunbao.domain.TableSchema.FieldType;
import org.cunbao.domain.Value;
import org.cunbao.report.table.Columns.Allowed;

/** Every figure that differs from the release that this one takes the place of: of units and of totals. */
final class RestatedTable {

    private static final Columns COLUMNS = new Columns()
            .withRequired("period", FieldType.MONTH)
            .withRequired("level", FieldType.TEXT)
            .withRequired("area_code", FieldType.TEXT)
            .withRequired("area_name", FieldType.TEXT)
            .withRequired("indicator", FieldType.TEXT)
            .withRequired("column", FieldType.TEXT)
            .with("unit", FieldType.TEXT)
            .with("previous", FieldType.NUMBER)
            .withRequired("status_before", FieldType.TEXT)
            .with("coverage_before", FieldType.TEXT)
            .with("current", FieldType.NUMBER)
            .withRequired("status", FieldType.TEXT)
            .with("coverage", FieldType.TEXT)
            .with("cause", FieldType.TEXT)
            .with("units", FieldType.TEXT)
            .with("file", FieldType.TEXT)
            .with("remark", FieldType.TEXT);

    private static final String COMMA = "、";

    private final Catalogue catalogue;
    private final Words words;

    RestatedTable(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.words = new Words(catalogue);
    }

    /** Without rows in the first release of a month. */
    TextTable of(MonthlyResult result) {
        return COLUMNS.table(result.background()
                .superseded()
                .map(old -> result.figures().differencesFrom(old.figures()).stream()
                        .filter(key -> key.layer() == Layer.TOTAL || !isTownship(key.area()))
                        .map(key -> row(result.figures(), old, key))
                        .toList())
                .orElse(List.of()));
    }

    TableSchema schema(MonthlyResult result) {
        return COLUMNS.schema(
                "restated.csv",
                words.text("table.title.restated", words.period(result)),
                words,
                List.of("period", "level", "area_code", "indicator", "column"),
                List.of(new Allowed("status_before", words.statuses()), new Allowed("status", words.statuses())));
    }

    private List<String> row(Figures now, Superseded old, Figures.Key key) {
        Optional<UnitChange> unit = key.layer() == Layer.REPORTED
                ? old.units().stream()
                        .filter(change -> change.unit().equals(key.area()))
                        .findFirst()
                : Optional.empty();
        return List.of(
                now.period().toString(),
                catalogue.areas().find(key.area()).map(words::level).orElse(""),
                key.area(),
                catalogue.areas().fullNameOf(key.area()),
                key.cell().indicator(),
                key.cell().column().caption(),
                catalogue
                        .indicators()
                        .find(key.cell().indicator())
                        .map(indicator -> indicator.unit())
                        .orElse(""),
                number(old.figures(), key),
                words.status(value(old.figures(), key)),
                coverage(old.figures(), key),
                number(now, key),
                words.status(value(now, key)),
                coverage(now, key),
                unit.map(change -> words.word("cause", change.cause())).orElse(""),
                key.layer() == Layer.TOTAL ? units(old, key) : "",
                unit.map(UnitChange::file).orElse(""),
                words.remark());
    }

    /** What a township reports itself stands in its totals; the sums that it only states are no released figures. */
    private boolean isTownship(String area) {
        return catalogue
                .areas()
                .find(area)
                .filter(found -> found.kind() == AreaKind.TOWNSHIP)
                .isPresent();
    }

    /** The codes of the units within an area whose own figure of the same cell differs. */
    private String units(Superseded old, Figures.Key key) {
        return old.units().stream()
                .filter(change -> change.cells().contains(key.cell()) && isWithin(change.unit(), key.area()))
                .map(UnitChange::unit)
                .collect(Collectors.joining(COMMA));
    }

    private boolean isWithin(String unit, String area) {
        return catalogue
                .areas()
                .find(unit)
                .filter(found -> area.equals(catalogue.areas().county().code())
                        || found.parent().equals(area)
                        || found.groups().contains(area)
                        || found.code().equals(area))
                .isPresent();
    }

    private static Value value(Figures of, Figures.Key key) {
        return of.value(key.layer(), key.area(), key.cell());
    }

    private static String number(Figures of, Figures.Key key) {
        return value(of, key).number().map(number -> number.toPlainString()).orElse("");
    }

    /** Of a total such as {@code 259/260}. */
    private static String coverage(Figures of, Figures.Key key) {
        return key.layer() == Layer.TOTAL
                ? of.coverage(key.layer(), key.area(), key.cell()).toString()
                : "";
    }
}
