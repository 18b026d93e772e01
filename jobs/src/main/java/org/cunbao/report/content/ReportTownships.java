package org.cunbao.report.content;

import java.util.ArrayList;
import java.util.List;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Messages;
import org.cunbao.catalogue.ReportSettings.CellTable;
import org.cunbao.domain.AreaKind;
import org.cunbao.report.content.ReportAreaTables.Row;

/** The townships side by side. */
final class ReportTownships {

    private final ReportMonth month;

    ReportTownships(ReportMonth month) {
        this.month = month;
    }

    void write(ReportPage page) {
        Messages messages = month.messages();
        ReportAreaTables tables = new ReportAreaTables(month);
        List<Row> rows = new ArrayList<>();
        for (Area township :
                month.catalogue().areas().of(AreaKind.TOWNSHIP, month.result().period())) {
            rows.add(tables.totals(township.name(), township.code()));
        }
        rows.add(tables.totals(messages.text("report.county.total"), month.county()));
        page.chapter(messages.text("report.townships.heading"));
        for (CellTable table : month.catalogue().report().townshipTables()) {
            tables.write(page, table.caption(), messages.text("report.head.township"), table.cells(), rows);
            ReportNotes notes = new ReportNotes(messages, page.lastRows());
            page.note(notes.marks(), notes.partial());
        }
    }
}
