package org.cunbao.prove;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Outcome;
import org.cunbao.domain.Remark;
import org.cunbao.domain.Severity;

/** The findings of a page: how many of each kind, where, and each for itself. */
record HtmlFindings(ReportLedger ledger, Messages messages) {

    private static final List<String> KINDS = List.of("fatal", "open", "explained", "info", "undecided");

    void owe(HtmlOwed owed) {
        List<Finding> findings = ledger.result().findings();
        Map<String, List<Finding>> byPlace = new LinkedHashMap<>();
        ledger.catalogue()
                .areas()
                .of(AreaKind.TOWNSHIP, ledger.result().period())
                .forEach(township -> byPlace.put(township.name(), new ArrayList<>()));
        byPlace.put(messages.text("kind.department"), new ArrayList<>());
        byPlace.put(messages.text("report.dashboard.elsewhere"), new ArrayList<>());
        findings.forEach(finding -> byPlace.computeIfAbsent(where(finding), name -> new ArrayList<>())
                .add(finding));
        byPlace.forEach((name, found) -> {
            owed.row("finding-counts", name, counts(found));
            owed.row(HtmlCharts.name("finding-chart"), name, bars(found));
        });
        owed.row("finding-counts", messages.text("report.county.total"), counts(findings));
        KINDS.forEach(kind -> owed.row("kinds", word(kind), Map.of("count", count(findings, kind))));
        for (int i = 0; i < findings.size(); i++) {
            owed.row("findings", String.valueOf(i + 1), row(findings.get(i)));
        }
    }

    private String where(Finding finding) {
        Area area = ledger.catalogue()
                .areas()
                .find(finding.area())
                .orElse(ledger.catalogue().areas().county());
        boolean below = area.kind() == AreaKind.VILLAGE || area.kind() == AreaKind.COMMUNITY;
        if (below || area.kind() == AreaKind.TOWNSHIP) {
            return ledger.catalogue().areas().nameOf(below ? area.parent() : area.code());
        }
        return messages.text(area.kind() == AreaKind.DEPARTMENT ? "kind.department" : "report.dashboard.elsewhere");
    }

    private static String kind(Finding finding) {
        if (finding.outcome() == Outcome.UNDECIDED) {
            return "undecided";
        }
        if (finding.isWaived()) {
            return "explained";
        }
        if (finding.shadow() || finding.severity() == Severity.INFO) {
            return "info";
        }
        if (finding.severity() == Severity.FATAL) {
            return "fatal";
        }
        return finding.explanation().isEmpty() ? "open" : "explained";
    }

    private static String count(List<Finding> findings, String kind) {
        return String.valueOf(findings.stream()
                .filter(finding -> kind(finding).equals(kind))
                .mapToLong(Finding::occurrences)
                .sum());
    }

    private static Map<String, String> counts(List<Finding> findings) {
        Map<String, String> counts = new LinkedHashMap<>();
        KINDS.forEach(kind -> counts.put(kind, count(findings, kind)));
        counts.put(
                "all",
                String.valueOf(findings.stream().mapToLong(Finding::occurrences).sum()));
        return counts;
    }

    private static Map<String, String> bars(List<Finding> findings) {
        Map<String, String> bars = new LinkedHashMap<>();
        for (int i = 0; i < KINDS.size(); i++) {
            bars.putAll(HtmlCharts.owed(i, count(findings, KINDS.get(i)), ""));
        }
        return bars;
    }

    private String word(String kind) {
        return messages.text("report.kind." + kind);
    }

    private Map<String, String> row(Finding finding) {
        String detail = messages.text(finding.detail());
        boolean undecided = finding.outcome() == Outcome.UNDECIDED;
        return Map.of(
                "kind", word(kind(finding)),
                "township", where(finding),
                "area",
                        finding.area().isEmpty()
                                ? ""
                                : ledger.catalogue().areas().fullNameOf(finding.area()),
                "check", shown(finding.code() + " " + label(finding.code())),
                "place",
                        shown(
                                finding.cells().isEmpty()
                                        ? ""
                                        : finding.cells().get(0).source().place()),
                "detail",
                        shown(
                                undecided
                                        ? messages.text("report.quality.undecided", label(finding.code()), detail)
                                        : detail),
                "explanation", shown(accepted(finding)),
                "units", String.valueOf(finding.occurrences()));
    }

    private String label(String code) {
        return ledger.catalogue()
                .rule(code)
                .map(rule -> rule.label())
                .orElseGet(() -> messages.textOr("finding." + code + ".label", code));
    }

    /** What a page shows of a sender's text: each character that cannot be seen as the sign for that. */
    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.replace("\r\n", "\n")
                .codePoints()
                .map(character -> isUnseen(character) ? '\uFFFD' : character)
                .forEach(shown::appendCodePoint);
        return HtmlTables.squeezed(shown.toString());
    }

    private static boolean isUnseen(int character) {
        int type = Character.getType(character);
        return (type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE)
                && character != '\n'
                && character != '\t';
    }

    /** The words of a unit only when they were released for publication. */
    private String accepted(Finding finding) {
        if (finding.isWaived() || finding.explanation().isEmpty()) {
            return finding.waiver();
        }
        return ledger.result().remarks().stream()
                .filter(remark -> remark.area().equals(finding.area()))
                .map(Remark::text)
                .filter(finding.explanation()::equals)
                .findFirst()
                .orElseGet(() -> messages.text("table.finding.withheld"));
    }
}
