package org.cunbao.prove;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunbao.catalogue.Messages;
import org.cunbao.catalogue.ReportSettings.Headline;
import org.cunbao.domain.MonthlyResult;

/** The headline figures of a page: in their boxes, and beside those of last month. */
record HtmlHeadlines(ReportLedger ledger, Messages messages) {

    void owe(HtmlOwed owed) {
        Optional<ReportLedger> before = before();
        int number = 0;
        for (Headline headline : ledger.catalogue().report().headlines()) {
            number++;
            Map<String, String> now = texts(ledger, headline);
            owed.row("headlines", headline.label(), now);
            Map<String, String> row = new HashMap<>(now);
            if (before.isPresent()) {
                Map<String, String> last = texts(before.get(), headline);
                row.put("before", last.getOrDefault("value", ""));
                row.put("coverageBefore", last.getOrDefault("coverage", ""));
                String chart = HtmlCharts.name("trend-" + number);
                owed.row(chart, month(before.get()), HtmlCharts.owed(0, last.getOrDefault("value", ""), ""));
                owed.row(chart, month(ledger), HtmlCharts.owed(0, now.getOrDefault("value", ""), ""));
            }
            owed.row("trends", headline.label(), row);
        }
    }

    private Map<String, String> texts(ReportLedger of, Headline headline) {
        Map<String, String> texts = new HeadlineRows(of, messages).texts(headline);
        return Map.of(
                "value", texts.getOrDefault(messages.text("prove.report.column.value"), ""),
                "unit", headline.unit(),
                "change", texts.getOrDefault(messages.text("prove.report.column.change"), ""),
                "coverage", texts.getOrDefault(messages.text("prove.report.column.coverage"), ""));
    }

    private Optional<ReportLedger> before() {
        MonthlyResult result = ledger.result();
        return result.previous()
                .map(figures -> new MonthlyResult(
                        figures,
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        false,
                        result.templates(),
                        result.programVersion()))
                .map(last -> ReportLedger.of(ledger.catalogue(), last));
    }

    private String month(ReportLedger of) {
        return messages.text(
                "table.period",
                of.result().period().getYear(),
                of.result().period().getMonthValue());
    }
}
