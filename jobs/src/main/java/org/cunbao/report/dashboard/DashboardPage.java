package org.cunbao.report.dashboard;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.RevisionResult;
import org.cunbao.report.content.PageTemplate;
import org.cunbao.report.content.ReportMonth;
import org.cunbao.report.table.Words;

/** The page as text: its template, filled with what the parts say. */
final class DashboardPage {

    static final String PAGE = "dashboard.ftlh";

    private static final String STYLE = "dashboard.css";

    private final Catalogue catalogue;
    private final Messages messages;
    private final PageTemplate template;

    /**
     * Reads the templates.
     *
     * @throws IOException when one is missing or its syntax is wrong, with what to do
     */
    DashboardPage(Catalogue catalogue) throws IOException {
        this.catalogue = catalogue;
        this.messages = catalogue.messages();
        this.template = new PageTemplate(catalogue, PAGE, List.of(STYLE), "report.problem.dashboard");
    }

    String of(RevisionResult result) throws IOException {
        return template.fill(model(new ReportMonth(catalogue, result)));
    }

    /** The names are explained at the head of {@code dashboard.ftlh}. */
    private Map<String, Object> model(ReportMonth month) throws IOException {
        RevisionResult result = month.result();
        YearMonth period = result.period();
        Words words = new Words(catalogue);
        Map<String, Object> model = new HashMap<>();
        model.put("title", words.title(result));
        model.put("office", catalogue.report().office());
        model.put("period", words.period(result));
        model.put(
                "revision",
                messages.text("report.period", period.getYear(), period.getMonthValue(), result.revision()));
        model.put("draft", result.draft() ? messages.text("report.draft") : "");
        model.put("sample", words.remark());
        model.put("marks", marks());
        Trends trends = new Trends(month);
        Rankings rankings = new Rankings(month);
        FindingOverview findings = new FindingOverview(month);
        model.put("headlines", trends.rows());
        model.put("months", trends.months());
        model.put("coverage", new CoverageTiles(month).rows());
        model.put("rankings", rankings.groups());
        model.put("kinds", findings.kinds());
        model.put("findingCounts", findings.byTownship());
        model.put("findings", findings.rows());
        List<Chart> charts = new ArrayList<>(rankings.charts());
        charts.addAll(trends.charts());
        charts.add(findings.chart());
        addMachinery(model, charts);
        return model;
    }

    private void addMachinery(Map<String, Object> model, List<Chart> charts) throws IOException {
        PageScripts scripts = PageScripts.read();
        model.put("style", PageTemplate.markup("<style>" + template.style() + "</style>"));
        model.put("policy", PageTemplate.markup(scripts.policy()));
        model.put("data", PageTemplate.markup(ChartData.element(charts)));
        model.put("scripts", PageTemplate.markup(scripts.elements()));
    }

    private String marks() {
        return messages.text(
                "report.note.marks",
                messages.text("mark.not-delivered"),
                messages.text("mark.blank"),
                messages.text("mark.not-applicable"),
                messages.text("mark.rejected"));
    }
}
