package org.cunbao.report.table;

import java.math.BigDecimal;
import java.util.List;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.FigureNames;
import org.cunbao.domain.Figures;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.Superseded.UnitChange;
import org.cunbao.domain.TableSchema;
import org.cunbao.domain.TableSchema.FieldType;
import org.cunbao.domain.Value;
import org.cunbao.report.table.Columns.Allowed;
import org.cunbao.report.table.RestatedFigures.Restated;

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
    private final FigureNames names;

    RestatedTable(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.words = new Words(catalogue);
        this.names = new FigureNames(catalogue.messages());
    }

    /** Without rows in the first release of a month, a quarter or a year. */
    TextTable of(RevisionResult result) {
        return COLUMNS.table(new RestatedFigures(catalogue)
                .of(result).stream().map(figure -> row(result, figure)).toList());
    }

    TableSchema schema(RevisionResult result) {
        return COLUMNS.schema(
                "restated.csv",
                words.text("table.title.restated", words.period(result)),
                words,
                List.of("period", "level", "area_code", "indicator", "column"),
                List.of(new Allowed("status_before", words.statuses()), new Allowed("status", words.statuses())));
    }

    private List<String> row(RevisionResult result, Restated figure) {
        Figures.Key key = figure.key();
        return List.of(
                result.extent().period().toString(),
                catalogue.areas().find(key.area()).map(words::level).orElse(""),
                key.area(),
                catalogue.areas().fullNameOf(key.area()),
                key.cell().indicator(),
                names.column(key.cell().column()),
                catalogue
                        .indicators()
                        .find(key.cell().indicator())
                        .map(indicator -> indicator.unit())
                        .orElse(""),
                number(figure.before()),
                words.status(figure.before()),
                figure.isTotal() ? figure.coverageBefore().toString() : "",
                number(figure.now()),
                words.status(figure.now()),
                figure.isTotal() ? figure.coverage().toString() : "",
                figure.change()
                        .map(change -> words.word("cause", change.cause()))
                        .orElse(""),
                String.join(COMMA, figure.units()),
                figure.change().map(UnitChange::file).orElse(""),
                words.remark());
    }

    private static String number(Value value) {
        return value.number().map(BigDecimal::toPlainString).orElse("");
    }
}
