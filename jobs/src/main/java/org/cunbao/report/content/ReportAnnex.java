package org.cunbao.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Form;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.Indicators.Chapter;
import org.cunbao.catalogue.Messages;
import org.cunbao.catalogue.PeriodNames;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.report.content.ReportAreaTables.Row;

/** The annex: for each chapter all townships by all figures that they have, as statistical forms across the page. */
final class ReportAnnex {

    private final ReportMonth month;

    ReportAnnex(ReportMonth month) {
        this.month = month;
    }

    /** The titles of the tables, as the letter lists them. */
    List<String> titles() {
        return chapters().stream().map(this::title).toList();
    }

    void write(ReportPage page) {
        int number = 0;
        for (Chapter chapter : chapters()) {
            number++;
            write(page, number, chapter);
        }
    }

    private List<Chapter> chapters() {
        return month.catalogue().indicators().chapters().stream()
                .filter(chapter -> !cells(chapter).isEmpty())
                .toList();
    }

    private List<CellKey> cells(Chapter chapter) {
        return indicators(chapter).stream()
                .flatMap(indicator -> indicator.cells().stream())
                .toList();
    }

    private List<Indicator> indicators(Chapter chapter) {
        return month
                .catalogue()
                .indicators()
                .ofChapter(chapter.code(), month.result().period())
                .stream()
                .filter(indicator -> indicator.form() != AreaKind.DEPARTMENT)
                .toList();
    }

    private String title(Chapter chapter) {
        return month.messages().text("report.annex.title", chapter.name());
    }

    private void write(ReportPage page, int number, Chapter chapter) {
        Messages messages = month.messages();
        ReportAreaTables tables = new ReportAreaTables(month);
        List<Row> rows = new ArrayList<>();
        rows.add(tables.totals(messages.text("report.county.total"), month.county()));
        for (Area township :
                month.catalogue().areas().of(AreaKind.TOWNSHIP, month.result().period())) {
            rows.add(tables.totals(township.name(), township.code()));
        }
        Map<String, String> head = head(number);
        for (ReportTable table : tables.wide(cells(chapter), rows)) {
            page.annex(head, title(chapter), table);
            ReportNotes notes = new ReportNotes(messages, page.lastRows());
            page.note(messages.text("report.note.annex"), notes.marks(), notes.restated(), notes.partial());
            page.signatures(String.join("　　　　　　　　", signatures()));
        }
    }

    /** The statutory elements are those of the form that the villages fill in. */
    private Map<String, String> head(int number) {
        Messages messages = month.messages();
        Form form = month.catalogue().form(AreaKind.VILLAGE);
        return Map.of(
                "number", messages.text("report.annex.number", number),
                "unit",
                        messages.text(
                                "report.annex.unit", month.catalogue().report().office()),
                "period", new PeriodNames(month.catalogue()).of(month.result().extent()),
                "form", messages.text("report.annex.form", form.number()),
                "authority", messages.text("report.annex.authority", form.authority()),
                "approval", messages.text("report.annex.approval", form.approval()),
                "valid", messages.text("report.annex.valid", form.validUntil()));
    }

    private List<String> signatures() {
        return month.catalogue().form(AreaKind.VILLAGE).signatures().stream()
                .map(caption -> month.messages().text("report.annex.signature", caption))
                .toList();
    }
}
