package org.cunbao.report.content;

import java.util.ArrayList;
import java.util.List;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Areas;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.AreaKind;
import org.cunbao.report.content.ReportAreaTables.Row;

/** The pilot villages one by one, with their sum and the county beside them. */
final class ReportPilot {

    private static final String GROUP = "pilot";

    private final ReportMonth month;

    ReportPilot(ReportMonth month) {
        this.month = month;
    }

    void write(ReportPage page) {
        Areas areas = month.catalogue().areas();
        List<Area> villages =
                areas.members(GROUP, AreaKind.VILLAGE, month.result().period());
        if (villages.isEmpty()) {
            return;
        }
        Messages messages = month.messages();
        ReportAreaTables tables = new ReportAreaTables(month);
        List<Row> rows = new ArrayList<>();
        for (Area village : villages) {
            rows.add(new Row(
                    areas.nameOf(village.parent()) + "\n" + village.name(), cell -> month.own(village.code(), cell)));
        }
        rows.add(tables.totals(messages.text("report.pilot.total"), GROUP));
        rows.add(tables.totals(messages.text("report.county.total"), month.county()));
        page.chapter(messages.text("report.pilot.heading"));
        tables.write(
                page,
                messages.text("report.pilot.caption"),
                messages.text("report.head.village"),
                month.catalogue().report().pilotCells(),
                rows);
        ReportNotes notes = new ReportNotes(messages, page.lastRows());
        page.note(
                month.catalogue().report().pilotNote(),
                notes.marks(),
                notes.restated(),
                notes.partial(),
                messages.text("report.note.flags"));
    }
}
