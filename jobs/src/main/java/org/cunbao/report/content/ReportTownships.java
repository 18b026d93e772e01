package org.cunbao.report.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.report.content.ReportRanking.Place;

/** The townships side by side by the key figures, each figure with its place, the upper places shaded. */
final class ReportTownships {

    /** Shades of a figure's background by its place: the first quarter of the townships, the second, the others. */
    private static final List<String> SHADES = List.of("#B4B4B4", "#DCDCDC", "#FFFFFF", "#FFFFFF");

    private final ReportMonth month;
    private final List<CellKey> cells;

    ReportTownships(ReportMonth month) {
        this.month = month;
        this.cells = month.catalogue().report().rankedCells().stream()
                .filter(month::isCollected)
                .toList();
    }

    void write(ReportPage page) {
        if (cells.isEmpty()) {
            return;
        }
        Messages messages = month.messages();
        page.newPage();
        page.chapter(messages.text("report.townships.heading"));
        page.table(messages.text("report.townships.caption"), new ReportTable("ranking-table", headers(), rows()));
        ReportNotes notes = new ReportNotes(messages, page.lastRows());
        page.note(messages.text("report.note.ranking"), notes.marks(), notes.restated(), notes.partial());
    }

    private List<String> headers() {
        List<String> headers = new ArrayList<>();
        headers.add(month.messages().text("report.head.township"));
        for (CellKey cell : cells) {
            headers.add(ReportAreaTables.header(month, cell, 5));
            headers.add(month.messages().text("report.head.place", cell.indicator()));
        }
        return headers;
    }

    private List<Map<String, String>> rows() {
        Messages messages = month.messages();
        Map<String, Map<String, String>> rows = new HashMap<>();
        Map<String, String> means = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            CellKey cell = cells.get(i);
            Indicator indicator = month.indicator(cell.indicator());
            ReportRanking ranking = ReportRanking.of(month, cell);
            int townships = ranking.places().size();
            for (Place place : ranking.places()) {
                Map<String, String> row = rows.computeIfAbsent(place.township().code(), code -> new HashMap<>());
                row.put("v" + (i + 1), month.covered(place.township().code(), cell));
                row.put("r" + (i + 1), place.rank() == 0 ? "" : String.valueOf(place.rank()));
                row.put("h" + (i + 1), shade(place.rank(), townships));
            }
            means.put(
                    "v" + (i + 1),
                    ranking.mean()
                            .map(mean -> month.numbers().number(mean, indicator.decimals() + 1))
                            .orElse(month.messages().text("report.no-comparison")));
        }
        List<Map<String, String>> ordered = new ArrayList<>();
        for (Area township :
                month.catalogue().areas().of(AreaKind.TOWNSHIP, month.result().period())) {
            Map<String, String> row = rows.getOrDefault(township.code(), Map.of());
            row.put("c0", township.name());
            ordered.add(row);
        }
        means.put("c0", messages.text("report.townships.mean"));
        ordered.add(means);
        ordered.add(county());
        return ordered;
    }

    private Map<String, String> county() {
        Map<String, String> row = new HashMap<>();
        row.put("c0", month.messages().text("report.county.total"));
        for (int i = 0; i < cells.size(); i++) {
            row.put("v" + (i + 1), month.covered(month.county(), cells.get(i)));
        }
        return row;
    }

    private static String shade(int rank, int townships) {
        return rank == 0 ? "#FFFFFF" : SHADES.get((rank - 1) * SHADES.size() / townships);
    }
}
