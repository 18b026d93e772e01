package org.cunbao.report.content;

import java.time.YearMonth;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Messages;
import org.cunbao.catalogue.PeriodNames;
import org.cunbao.domain.RevisionResult;

/**
 * What stands at the head of the report and of each of its pages.
 *
 * @param period the month and the revision
 * @param draft the draft mark below the title; empty when the report is none
 * @param mark what each page says of the data; empty when they are real
 * @param revision the revision, as each page names it
 */
public record ReportHead(String title, String office, String period, String draft, String mark, String revision) {

    public static ReportHead of(Catalogue catalogue, RevisionResult result) {
        Messages messages = catalogue.messages();
        return new ReportHead(
                new PeriodNames(catalogue).title(result),
                catalogue.report().office(),
                named(catalogue, result, "report.period", "report.period.longer"),
                result.draft() ? messages.text("report.draft") : "",
                catalogue.county().synthetic() ? messages.text("synthetic") : "",
                result.draft()
                        ? named(catalogue, result, "report.header.draft", "report.header.draft.longer")
                        : named(catalogue, result, "report.header.revision", "report.header.revision.longer"));
    }

    /** A month is named by year and month, as every set of templates does; a longer period by its name. */
    private static String named(Catalogue catalogue, RevisionResult result, String ofMonth, String ofLonger) {
        YearMonth month = result.period();
        return result.extent().period().isMonth()
                ? catalogue.messages().text(ofMonth, month.getYear(), month.getMonthValue(), result.revision())
                : catalogue
                        .messages()
                        .text(ofLonger, new PeriodNames(catalogue).of(result.extent()), result.revision());
    }
}
