package org.cunbao.report.content;

import java.time.YearMonth;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.MonthlyResult;

/**
 * What stands at the head of the report and of each of its pages.
 *
 * @param period the month and the revision
 * @param draft the draft mark below the title; empty when the report is none
 * @param mark what each page says of the data; empty when they are real
 * @param revision the revision, as each page names it
 */
public record ReportHead(String title, String office, String period, String draft, String mark, String revision) {

    public static ReportHead of(Catalogue catalogue, MonthlyResult result) {
        Messages messages = catalogue.messages();
        YearMonth period = result.period();
        return new ReportHead(
                catalogue
                        .report()
                        .title()
                        .replace("{county}", catalogue.areas().county().name())
                        .replace("{year}", String.valueOf(period.getYear()))
                        .replace("{month}", String.valueOf(period.getMonthValue())),
                catalogue.report().office(),
                messages.text("report.period", period.getYear(), period.getMonthValue(), result.revision()),
                result.draft() ? messages.text("report.draft") : "",
                catalogue.county().synthetic() ? messages.text("synthetic") : "",
                messages.text(
                        result.draft() ? "report.header.draft" : "report.header.revision",
                        period.getYear(),
                        period.getMonthValue(),
                        result.revision()));
    }
}
