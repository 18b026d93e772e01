package org.cunbao.prove;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cunbao.catalogue.Messages;
import org.cunbao.catalogue.ReportSettings.Headline;

/** The headline figures of a page: in their boxes, and beside those of the months before. */
record HtmlHeadlines(ReportLedger ledger, Messages messages) {

    void owe(HtmlOwed owed) {
        List<ReportLedger> months = new ArrayList<>();
        ledger.result().background().history().forEach(figures -> months.add(ledger.of(figures)));
        months.add(ledger);
        int number = 0;
        for (Headline headline : ledger.catalogue().report().headlines()) {
            number++;
            Map<String, String> now = texts(ledger, headline);
            owed.row("headlines", headline.label(), now);
            Map<String, String> row = new HashMap<>(now);
            if (months.size() > 1) {
                Map<String, String> last = texts(months.get(months.size() - 2), headline);
                row.put("before", last.getOrDefault("value", ""));
                row.put("coverageBefore", last.getOrDefault("coverage", ""));
                String chart = HtmlCharts.name("trend-" + number);
                for (ReportLedger month : months) {
                    owed.row(chart, month(month), HtmlCharts.owed(0, drawn(month, headline), ""));
                }
            }
            owed.row("trends", headline.label(), row);
        }
    }

    /** As the table shows it, without the sign of a restated figure. */
    private String drawn(ReportLedger month, Headline headline) {
        return texts(month, headline).getOrDefault("value", "").replace(messages.text("report.restated.sign"), "");
    }

    private Map<String, String> texts(ReportLedger of, Headline headline) {
        Map<String, String> texts = new HeadlineRows(of, messages).texts(headline);
        return Map.of(
                "value", texts.getOrDefault(messages.text("prove.report.column.value"), ""),
                "unit", headline.unit(),
                "change", texts.getOrDefault(messages.text("prove.report.column.change"), ""),
                "coverage", texts.getOrDefault(messages.text("prove.report.column.coverage"), ""));
    }

    private String month(ReportLedger of) {
        return messages.text(
                "table.period",
                of.result().period().getYear(),
                of.result().period().getMonthValue());
    }
}
