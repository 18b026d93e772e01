package org.cunbao.report.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Areas;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.Rule;
import org.cunbao.domain.Callback;
import org.cunbao.domain.Callback.Question;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Finding;
import org.cunbao.domain.MonthlyResult;

/** The call-back list, one question a row, those of one call together. Whom to ask for is known to the office only. */
public final class CallbackTable {

    private static final List<String> COLUMNS = List.of(
            "rank",
            "area_code",
            "area_name",
            "township",
            "code",
            "label",
            "question",
            "place",
            "remedy",
            "effect",
            "county_figure",
            "call_effect",
            "settled",
            "remark");

    private static final Set<String> NUMERIC = Set.of("rank", "effect", "call_effect", "settled");

    /** Of per cents. */
    private static final int DECIMALS = 2;

    private final Catalogue catalogue;
    private final Words words;

    public CallbackTable(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.words = new Words(catalogue);
    }

    public TextTable of(MonthlyResult result) {
        List<List<String>> rows = new ArrayList<>();
        int rank = 0;
        for (Callback call : result.callbacks()) {
            rank++;
            for (Question question : call.questions()) {
                rows.add(row(rank, call, question));
            }
        }
        return new TextTable(COLUMNS, NUMERIC, rows);
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
