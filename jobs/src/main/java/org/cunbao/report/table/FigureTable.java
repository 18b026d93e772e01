package org.cunbao.report.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.FigureNames;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Estimate;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Observation;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.TableSchema;
import org.cunbao.domain.TableSchema.FieldType;
import org.cunbao.domain.Value;
import org.cunbao.report.table.Columns.Allowed;

/** All figures of a month: villages as reported, townships, county and groups as consolidated. */
final class FigureTable {

    private static final Columns COLUMNS = new Columns()
            .withRequired("period", FieldType.MONTH)
            .withRequired("level", FieldType.TEXT)
            .withRequired("area_code", FieldType.TEXT)
            .withRequired("area_name", FieldType.TEXT)
            .withRequired("indicator", FieldType.TEXT)
            .withRequired("column", FieldType.TEXT)
            .with("value", FieldType.NUMBER)
            .withRequired("unit", FieldType.TEXT)
            .withRequired("reported", FieldType.COUNT)
            .withRequired("expected", FieldType.COUNT)
            .withRequired("status", FieldType.TEXT)
            .with("remark", FieldType.TEXT)
            .with("estimate", FieldType.NUMBER)
            .with("estimate_method", FieldType.TEXT)
            .with("estimated_units", FieldType.COUNT);

    private final Catalogue catalogue;
    private final Words words;
    private final FigureNames names;

    FigureTable(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.words = new Words(catalogue);
        this.names = new FigureNames(catalogue.messages());
    }

    TextTable of(RevisionResult result) {
        List<List<String>> rows = new ArrayList<>();
        for (Area village : catalogue.areas().of(AreaKind.VILLAGE, result.period())) {
            add(rows, result, village, indicator -> indicator.form() == AreaKind.VILLAGE);
        }
        for (Area township : catalogue.areas().of(AreaKind.TOWNSHIP, result.period())) {
            add(rows, result, township, indicator -> indicator.form() != AreaKind.DEPARTMENT);
        }
        add(rows, result, catalogue.areas().county(), indicator -> true);
        for (Area group : catalogue.areas().groups(result.period())) {
            add(rows, result, group, indicator -> indicator.form() != AreaKind.DEPARTMENT);
        }
        return COLUMNS.table(rows);
    }

    TableSchema schema(RevisionResult result) {
        return COLUMNS.schema(
                "figures.csv",
                words.text("table.title.figures", words.period(result)),
                words,
                List.of("period", "area_code", "indicator", "column"),
                List.of(
                        new Allowed("period", List.of(result.extent().period().toString())),
                        new Allowed("level", words.levels(result.period(), AreaKind.VILLAGE, AreaKind.TOWNSHIP)),
                        new Allowed("column", captions(result)),
                        new Allowed("status", words.statuses())));
    }

    private List<String> captions(RevisionResult result) {
        return catalogue.indicators().of(result.period()).stream()
                .flatMap(indicator -> indicator.cells().stream())
                .map(cell -> names.column(cell.column()))
                .toList();
    }

    private void add(List<List<String>> rows, RevisionResult result, Area area, Predicate<Indicator> speaksOf) {
        Layer layer = area.kind() == AreaKind.VILLAGE ? Layer.REPORTED : Layer.TOTAL;
        catalogue.indicators().of(result.period()).stream()
                .filter(speaksOf)
                .sorted(Comparator.comparing(Indicator::code))
                .forEach(indicator -> indicator.cells().forEach(cell -> {
                    Value value = result.figures().value(layer, area.code(), cell);
                    Coverage coverage = layer == Layer.TOTAL
                            ? result.figures().coverage(layer, area.code(), cell)
                            : ofUnit(result.figures().find(layer, area.code(), cell), value);
                    Estimate estimate = result.estimates().of(layer, area.code(), cell);
                    rows.add(row(result, area, indicator, cell, value, coverage, estimate));
                }));
    }

    /** Of a sum over months its own. */
    private static Coverage ofUnit(Optional<Observation> observation, Value value) {
        return observation
                .map(Observation::origin)
                .filter(Coverage.class::isInstance)
                .map(Coverage.class::cast)
                .orElseGet(() -> ofOne(value));
    }

    private static Coverage ofOne(Value value) {
        return value instanceof Value.Missing missing
                ? new Coverage(0, missing.reason() == Value.Reason.NOT_APPLICABLE ? 0 : 1)
                : new Coverage(1, 1);
    }

    private List<String> row(
            RevisionResult result,
            Area area,
            Indicator indicator,
            CellKey cell,
            Value value,
            Coverage coverage,
            Estimate estimate) {
        return List.of(
                result.extent().period().toString(),
                words.level(area),
                area.code(),
                area.name(),
                cell.indicator(),
                names.column(cell.column()),
                value.number().map(BigDecimal::toPlainString).orElse(""),
                indicator.unit(),
                Integer.toString(coverage.reported()),
                Integer.toString(coverage.expected()),
                words.status(value),
                words.remark(),
                estimate.isEmpty() ? "" : estimate.with(value).toPlainString(),
                words.methods(estimate),
                estimate.isEmpty() ? "" : Integer.toString(estimate.units()));
    }
}
