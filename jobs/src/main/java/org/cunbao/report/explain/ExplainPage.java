package org.cunbao.report.explain;

import java.io.IOException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.FigureNode;
import org.cunbao.domain.RevisionResult;
import org.cunbao.report.content.PageTemplate;
import org.cunbao.report.content.ReportMonth;
import org.cunbao.report.table.Words;

/** How a released figure came about, as a page. The same figure and templates give the same text. */
public final class ExplainPage {

    static final String PAGE = "explain.ftlh";

    private static final List<String> STYLES = List.of("dashboard.css", "explain.css");

    private final Catalogue catalogue;
    private final Messages messages;
    private final PageTemplate template;

    /**
     * Reads the templates.
     *
     * @param catalogue in Chinese: the page goes to whoever asks how the county came to its figure
     * @throws IOException when one is missing or its syntax is wrong, with what to do
     */
    public ExplainPage(Catalogue catalogue) throws IOException {
        this.catalogue = catalogue;
        this.messages = catalogue.messages();
        this.template = new PageTemplate(catalogue, PAGE, STYLES, "report.problem.explain");
    }

    /**
     * The page of a figure.
     *
     * @param result of the revision that released it
     * @param figure with all that it was made of
     * @throws IOException when the page's template fails, with what to do
     */
    public String of(RevisionResult result, CellKey cell, FigureNode figure) throws IOException {
        ReportMonth month = new ReportMonth(catalogue, result);
        Indicator indicator = month.indicator(cell.indicator());
        Map<String, Object> model = head(month, cell, indicator);
        addFigure(model, new FigureRows(month, indicator), figure);
        addLook(model, month, cell, figure);
        return template.fill(model);
    }

    private Map<String, Object> head(ReportMonth month, CellKey cell, Indicator indicator) {
        RevisionResult result = month.result();
        Words words = new Words(catalogue);
        Map<String, Object> model = new HashMap<>();
        model.put("title", words.title(result));
        model.put("office", catalogue.report().office());
        model.put("period", result.period().toString());
        model.put("number", String.valueOf(result.revision()));
        model.put("revision", revision(result));
        model.put("draft", result.draft() ? messages.text("report.draft") : "");
        model.put("sample", words.remark());
        model.put("templates", result.templates());
        model.put("program", result.programVersion());
        model.put("indicator", indicator.code());
        model.put("name", indicator.name());
        model.put("note", indicator.note());
        model.put("column", cell.column().caption());
        model.put("key", cell.column().key());
        model.put("unit", month.unit(indicator));
        model.put("flag", indicator.isFlag());
        model.put("reporters", messages.text("kind." + indicator.form().key()));
        return model;
    }

    private String revision(RevisionResult result) {
        YearMonth period = result.period();
        return messages.text("report.period", period.getYear(), period.getMonthValue(), result.revision());
    }

    private static void addFigure(Map<String, Object> model, FigureRows rows, FigureNode figure) {
        boolean deep = figure.parts().stream().anyMatch(part -> !isUnit(part));
        model.put("figure", rows.figure(figure));
        model.put("total", figure.coverage().isPresent());
        model.put(
                "parts",
                deep ? figure.parts().stream().map(part -> part(rows, part)).toList() : List.of());
        model.put("units", deep ? List.of() : figure.leaves().map(rows::unit).toList());
        model.put("lacking", rows.lacking(figure));
    }

    private static Map<String, Object> part(FigureRows rows, FigureNode part) {
        Map<String, Object> row = rows.figure(part);
        row.put("members", part.leaves().map(rows::unit).toList());
        row.put("lacking", String.valueOf(rows.lacking(part).size()));
        return row;
    }

    /** Whether a figure is what one unit reported: itself, or a township's total over its own form alone. */
    private static boolean isUnit(FigureNode node) {
        return node.coverage().isEmpty()
                || (node.parts().size() == 1 && node.parts().get(0).area().equals(node.area()));
    }

    private void addLook(Map<String, Object> model, ReportMonth month, CellKey cell, FigureNode figure) {
        String style = template.style().replace("\r\n", "\n")
                + new PageMargin(month.names().of(cell)
                                + " " + catalogue.areas().fullNameOf(figure.area())
                                + "　" + revision(month.result())
                                + "　" + new Words(catalogue).remark())
                        .rule();
        model.put("style", PageTemplate.markup("<style>" + style + "</style>"));
        model.put("policy", PageTemplate.markup(PageTemplate.policy("style-src " + PageTemplate.named(style))));
    }
}
