package org.cunbao.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.Callback;
import org.cunbao.domain.Callback.Question;
import org.cunbao.domain.CellKey;
import org.cunbao.ledger.Runs.Run;

/**
 * Says whom to call back, about what, and how much that settles.
 *
 * @param top how many calls to show, at least 1
 */
record CallbackReport(Terminal terminal, Catalogue catalogue, Run run, List<Callback> calls, int top) {

    void print() {
        if (calls.isEmpty()) {
            terminal.say("cli.findings.none", run.period(), run.revision());
            return;
        }
        List<Callback> shown = shown();
        terminal.say(
                "cli.findings.head",
                run.period(),
                run.revision(),
                calls.size(),
                shown.size(),
                percent(shown.get(shown.size() - 1).settled()));
        int rank = 0;
        for (Callback call : shown) {
            rank++;
            terminal.say(
                    "cli.findings.call",
                    rank,
                    catalogue.areas().fullNameOf(call.unit()),
                    percent(call.score()),
                    percent(call.settled()));
            call.questions().forEach(this::print);
        }
    }

    private void print(Question question) {
        FindingReport report = new FindingReport(terminal, catalogue);
        terminal.say(
                "cli.findings.question",
                question.finding().code(),
                catalogue.messages().text(question.finding().detail()),
                report.places(question.finding()),
                report.remedy(question.finding()));
        question.cell().ifPresent(cell -> terminal.say("cli.findings.effect", percent(question.score()), figure(cell)));
    }

    void printJson() {
        FindingReport report = new FindingReport(terminal, catalogue);
        List<Map<String, Object>> list = new ArrayList<>();
        for (Callback call : shown()) {
            List<Map<String, Object>> questions = new ArrayList<>();
            for (Question question : call.questions()) {
                Map<String, Object> one = report.json(question.finding());
                one.put("effect", percent(question.score()));
                one.put("county_figure", question.cell().map(CellKey::toString).orElse(""));
                questions.add(one);
            }
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("rank", list.size() + 1);
            one.put("area", call.unit());
            one.put("name", catalogue.areas().fullNameOf(call.unit()));
            one.put("effect", percent(call.score()));
            one.put("settled", percent(call.settled()));
            one.put("questions", questions);
            list.add(one);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("period", run.period().toString());
        answer.put("revision", run.revision());
        answer.put("calls", calls.size());
        answer.put("list", list);
        Json.print(terminal, answer);
    }

    private List<Callback> shown() {
        return calls.subList(0, Math.min(top, calls.size()));
    }

    private String figure(CellKey cell) {
        String name = catalogue
                .indicators()
                .find(cell.indicator())
                .map(Indicator::name)
                .orElse("");
        Messages messages = catalogue.messages();
        String column = messages.text("finding.column." + cell.column().key());
        return messages.text("finding.cell", name, cell.indicator(), column);
    }

    private static String percent(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
