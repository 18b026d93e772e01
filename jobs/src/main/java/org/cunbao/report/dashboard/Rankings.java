package org.cunbao.report.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.ReportSettings.CellTable;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.report.content.ReportMonth;

/** A ranking for each figure by which the report sets the townships side by side. */
final class Rankings {

    private record Group(String caption, List<Ranking> rankings) {}

    private final List<Group> groups = new ArrayList<>();

    Rankings(ReportMonth month) {
        List<Area> townships =
                month.catalogue().areas().of(AreaKind.TOWNSHIP, month.result().period());
        int number = 0;
        for (CellTable table : month.catalogue().report().townshipTables()) {
            List<Ranking> rankings = new ArrayList<>();
            for (CellKey cell : table.cells()) {
                if (month.indicator(cell.indicator())
                        .validity()
                        .holds(month.result().period())) {
                    number++;
                    rankings.add(new Ranking(month, "ranking-" + number, cell, townships));
                }
            }
            groups.add(new Group(table.caption(), List.copyOf(rankings)));
        }
    }

    List<Map<String, Object>> groups() {
        return groups.stream()
                .map(group -> Map.<String, Object>of(
                        "caption",
                        group.caption(),
                        "rankings",
                        group.rankings().stream().map(Ranking::model).toList()))
                .toList();
    }

    List<Chart> charts() {
        return groups.stream()
                .flatMap(group -> group.rankings().stream())
                .map(Ranking::chart)
                .toList();
    }
}
