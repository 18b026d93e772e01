package org.cunbao.report.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Areas;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.Rule;
import org.cunbao.domain.Callback;
import org.cunbao.domain.Callback.Question;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Finding;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.TableSchema;
import org.cunbao.domain.TableSchema.FieldType;

/** The call-back list, one question a row, those of one call together. Whom to ask for is known to the office only. */
public final class CallbackTable {

    private static final Columns COLUMNS = new Columns()
            .withRequired("rank", FieldType.COUNT)
            .withRequired("area_code", FieldType.TEXT)
            .withRequired("area_name", FieldType.TEXT)
            .with("township", FieldType.TEXT)
            .withRequired("code", FieldType.TEXT)
            .withRequired("label", FieldType.TEXT)
            .withRequired("question", FieldType.TEXT)
            .with("place", FieldType.TEXT)
            .with("remedy", FieldType.TEXT)
            .withRequired("effect", FieldType.NUMBER)
            .with("county_figure", FieldType.TEXT)
            .withRequired("call_effect", FieldType.NUMBER)
            .withRequired("settled", FieldType.NUMBER)
            .with("remark", FieldType.TEXT);

    /** Of per cents. */
    private static final int DECIMALS = 2;

    private final Catalogue catalogue;
    private final Words words;

    public CallbackTable(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.words = new Words(catalogue);
    }

    public TextTable of(RevisionResult result) {
        List<List<String>> rows = new ArrayList<>();
        int rank = 0;
        for (Callback call : result.callbacks()) {
            rank++;
            for (Question question : call.questions()) {
                rows.add(row(rank, call, question));
            }
        }
        return COLUMNS.table(rows);
    }

    /** No key: one call may ask the same of several places. */
    TableSchema schema(RevisionResult result) {
        return COLUMNS.schema(
                "callbacks.csv",
                words.text("table.title.callbacks", words.period(result)),
                words,
                List.of(),
                List.of());
    }

    private List<String> row(int rank, Callback call, Question question) {
        Areas areas = catalogue.areas();
        Finding finding = question.finding();
        Optional<Rule> rule = catalogue.rule(finding.code());
        String key = "finding." + finding.code();
        return List.of(
                Integer.toString(rank),
                call.unit(),
                areas.nameOf(call.unit()),
                township(call.unit()),
                finding.code(),
                rule.map(Rule::label).orElseGet(() -> words.text(key + ".label")),
                catalogue.messages().text(finding.detail()),
                finding.cells().stream()
                        .map(place -> place.source().place())
                        .filter(place -> !place.isEmpty())
                        .distinct()
                        .collect(Collectors.joining("、")),
                rule.map(Rule::remedy).orElseGet(() -> words.text(key + ".remedy")),
                percent(question.score()),
                question.cell().map(this::figure).orElse(""),
                percent(call.score()),
                percent(call.settled()),
                words.remark());
    }

    private String township(String unit) {
        Areas areas = catalogue.areas();
        return areas.find(unit)
                .flatMap(area -> areas.find(area.parent()))
                .filter(above -> !above.code().equals(areas.county().code()))
                .map(above -> above.name())
                .orElse("");
    }

    /** Such as {@code 户厕改造（D05）累计}. */
    private String figure(CellKey cell) {
        String name = catalogue
                .indicators()
                .find(cell.indicator())
                .map(Indicator::name)
                .orElse("");
        return words.text("finding.cell", name, cell.indicator(), cell.column().caption());
    }

    private static String percent(BigDecimal amount) {
        return amount.setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString();
    }
}
