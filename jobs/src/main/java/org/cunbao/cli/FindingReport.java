package org.cunbao.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Rule;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Outcome;
import org.cunbao.domain.SourceCell;

/** Says findings to the person who has to correct them: where, what, why, what to do. */
final class FindingReport {

    private final Terminal terminal;
    private final Catalogue catalogue;

    FindingReport(Terminal terminal, Catalogue catalogue) {
        this.terminal = terminal;
        this.catalogue = catalogue;
    }

    void print(Finding finding) {
        String reason = reason(finding);
        terminal.say(
                reason.isEmpty() ? "cli.finding" : "cli.finding.reason",
                places(finding),
                catalogue.messages().text(finding.detail()),
                weight(finding),
                finding.code(),
                remedy(finding),
                reason);
    }

    Map<String, Object> json(Finding finding) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("code", finding.code());
        one.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        one.put("outcome", finding.outcome().name().toLowerCase(Locale.ROOT));
        one.put("area", finding.area());
        List<Map<String, Object>> cells = new ArrayList<>();
        for (Finding.Place place : finding.cells()) {
            Map<String, Object> cell = new LinkedHashMap<>();
            cell.put("figure", place.namesFigure() ? place.cell().toString() : "");
            cell.put("file", place.source().file());
            cell.put("sheet", place.source().sheet());
            cell.put("cell", place.source().address());
            cell.put("raw", place.source().raw());
            cells.add(cell);
        }
        one.put("cells", cells);
        one.put("detail", catalogue.messages().text(finding.detail()));
        one.put("reason", reason(finding));
        one.put("remedy", remedy(finding));
        one.put("explanation", finding.explanation());
        one.put("waiver", finding.waiver());
        return one;
    }

    String places(Finding finding) {
        String cells = terminal.list(finding.cells().stream()
                .map(place -> place.source().address())
                .filter(address -> !address.isEmpty())
                .distinct()
                .toList());
        return finding.cells().stream()
                .findFirst()
                .map(Finding.Place::source)
                .map(source -> new SourceCell(source.file(), source.sheet(), cells, "").place())
                .orElseGet(() -> catalogue.areas().fullNameOf(finding.area()));
    }

    private String weight(Finding finding) {
        if (finding.outcome() == Outcome.UNDECIDED) {
            return catalogue.messages().text("outcome.undecided");
        }
        if (finding.isWaived()) {
            return catalogue.messages().text("cli.waived", finding.waiver());
        }
        if (!finding.explanation().isEmpty()) {
            return catalogue.messages().text("cli.explained", finding.explanation());
        }
        return catalogue.messages().text("severity." + finding.severity().name().toLowerCase(Locale.ROOT));
    }

    /** Why the rule must hold; empty when no rule of the templates was broken. */
    private String reason(Finding finding) {
        return words(finding, "reason", Rule::reason).orElse("");
    }

    String remedy(Finding finding) {
        String key = "finding." + finding.code() + ".remedy";
        return words(finding, "remedy", Rule::remedy)
                .orElseGet(() -> catalogue.messages().textOr(key, ""));
    }

    /** What the rule says in the reader's language, else in the words of its own file. */
    private Optional<String> words(Finding finding, String part, Function<Rule, String> own) {
        return catalogue
                .rule(finding.code())
                .map(rule -> catalogue.messages().textOr("rule." + rule.id() + "." + part, own.apply(rule)));
    }
}
