package org.cunbao.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.CellEvidence;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.FigureNode;
import org.cunbao.domain.Finding;
import org.cunbao.domain.UnitStatus;
import org.cunbao.domain.Value;
import org.cunbao.ledger.Runs.Run;
import org.cunbao.workspace.ArchivedOriginals;
import org.cunbao.workspace.RetentionDates;

/** Shows what a figure was made of, as a tree. */
record ExplainReport(Terminal terminal, Catalogue catalogue, Run run, ArchivedOriginals archive) {

    private static final int HASH_SHOWN = 12;

    /** @param all whether to go down to the units even from the county */
    void print(CellKey cell, FigureNode figure, boolean all) {
        Indicator indicator = catalogue.indicators().find(cell.indicator()).orElseThrow();
        terminal.say("cli.explain.head", run.period(), run.revision(), cell, indicator.name(), indicator.unit());
        boolean cut =
                !all && figure.parts().stream().anyMatch(part -> part.parts().size() > 1);
        print(figure, "", "", !cut);
        printConclusion(figure);
        if (cut) {
            terminal.say("cli.explain.more");
        }
    }

    /** Whether the units' figures add up to the released one. */
    void printConclusion(FigureNode figure) {
        terminal.say(
                figure.addsUp() ? "cli.explain.adds-up" : "cli.explain.differs",
                figure.reporting(),
                figure.recomputed().toPlainString());
    }

    private void print(FigureNode node, String first, String rest, boolean deep) {
        terminal.out().println(first + line(node));
        node.evidence().ifPresent(evidence -> evidence(evidence, rest));
        findings(node, rest);
        List<FigureNode> parts = node.parts();
        for (int i = 0; i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            FigureNode part = parts.get(i);
            boolean shown = deep || part.coverage().isEmpty();
            print(shown ? part : part.alone(), rest + (last ? "└─ " : "├─ "), rest + (last ? "   " : "│  "), deep);
        }
    }

    private String line(FigureNode node) {
        String text = catalogue.areas().nameOf(node.area()) + "  " + text(node.value());
        return node.coverage()
                .map(Coverage::toString)
                .map(coverage -> terminal.messages().text("cli.explain.covered", text, coverage))
                .orElse(text);
    }

    /** The form of a unit that came in and was not taken. */
    private static Optional<UnitStatus> refused(FigureNode node) {
        return node.submission()
                .filter(Predicate.not(UnitStatus::isCounted))
                .filter(status -> !status.file().isEmpty());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void evidence(CellEvidence evidence, String indent) {
        terminal.out()
                .println(indent
                        + "   "
                        + terminal.messages()
                                .text(
                                        "cli.explain.cell",
                                        evidence.cell().place(),
                                        evidence.cell().raw(),
                                        evidence.receipt().revision(),
                                        terminal.time(evidence.received()),
                                        evidence.receipt().sha256().substring(0, HASH_SHOWN)));
        evidence.removed()
                .ifPresent(at -> terminal.out()
                        .println(indent
                                + "   "
                                + terminal.messages().text("cli.explain.removed", RetentionDates.day(at))));
    }

    private void findings(FigureNode node, String indent) {
        for (Finding finding : node.findings()) {
            terminal.out()
                    .println(indent
                            + "   "
                            + terminal.messages()
                                    .text(
                                            "cli.explain.finding",
                                            finding.code(),
                                            catalogue.messages().text(finding.detail())));
        }
    }

    private String text(Value value) {
        return value instanceof Value.Missing missing
                ? terminal.messages().text("cli.value." + word(missing.reason()).replace('_', '-'))
                : value.number().orElseThrow().toPlainString();
    }

    void printJson(CellKey cell, FigureNode figure) {
        Map<String, Object> answer = head();
        answer.putAll(json(cell, figure));
        Json.print(terminal, answer);
    }

    void printJson(Map<CellKey, List<FigureNode>> figures) {
        List<Map<String, Object>> list = new ArrayList<>();
        figures.forEach((cell, nodes) -> nodes.forEach(node -> list.add(json(cell, node))));
        Map<String, Object> answer = head();
        answer.put("figures", list);
        Json.print(terminal, answer);
    }

    private Map<String, Object> head() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("period", run.period().toString());
        answer.put("revision", run.revision());
        answer.put("templates", run.templates());
        answer.put("program_version", run.programVersion());
        return answer;
    }

    private Map<String, Object> json(CellKey cell, FigureNode figure) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("indicator", cell.indicator());
        one.put("column", cell.column().caption());
        one.put("adds_up", figure.addsUp());
        one.put("figure", json(figure));
        return one;
    }

    private Map<String, Object> json(FigureNode node) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("area", node.area());
        one.put("name", catalogue.areas().fullNameOf(node.area()));
        one.put(
                "value",
                node.value().number().map(number -> number.toPlainString()).orElse(""));
        one.put("status", node.value() instanceof Value.Missing missing ? word(missing.reason()) : "reported");
        node.coverage().ifPresent(coverage -> {
            one.put("reported", coverage.reported());
            one.put("expected", coverage.expected());
        });
        refused(node).ifPresent(refused -> {
            one.put("submission", word(refused.state()));
            one.put("delivered", refused.file());
        });
        node.evidence().ifPresent(evidence -> one.put("source", json(evidence, node.findings())));
        if (node.evidence().isEmpty() && !node.findings().isEmpty()) {
            one.put("findings", json(node.findings()));
        }
        if (!node.parts().isEmpty()) {
            one.put("parts", node.parts().stream().map(this::json).toList());
        }
        return one;
    }

    private Map<String, Object> json(CellEvidence evidence, List<Finding> findings) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("file", evidence.cell().file());
        one.put("sheet", evidence.cell().sheet());
        one.put("cell", evidence.cell().address());
        one.put("raw", evidence.cell().raw());
        one.put("sha256", evidence.receipt().sha256());
        evidence.removed()
                .ifPresentOrElse(
                        at -> one.put("removed_at", at.toString()),
                        () -> one.put(
                                "archived",
                                archive.place(evidence.receipt().sha256()).toString()));
        one.put("received_in", evidence.receipt().revision());
        one.put("received_at", evidence.received().toString());
        one.put("findings", json(findings));
        return one;
    }

    private List<Map<String, Object>> json(List<Finding> findings) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Finding finding : findings) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("code", finding.code());
            one.put("severity", word(finding.severity()));
            one.put("detail", catalogue.messages().text(finding.detail()));
            list.add(one);
        }
        return list;
    }
}
