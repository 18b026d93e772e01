package org.cunbao.report.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.Indicators.Chapter;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.report.content.ReportMonth;

/** A ranking for each figure that townships have: those that the report ranks first, then the others by chapter. */
final class Rankings {

    private record Group(String caption, List<Ranking> rankings) {}

    private final ReportMonth month;
    private final List<Group> groups = new ArrayList<>();
    private int number;

    Rankings(ReportMonth month) {
        this.month = month;
        List<CellKey> first = month.catalogue().report().rankedCells().stream()
                .filter(month::isCollected)
                .toList();
        add(month.messages().text("report.dashboard.first"), first);
        for (Chapter chapter : month.catalogue().indicators().chapters()) {
            add(
                    chapter.name(),
                    cells(chapter).stream()
                            .filter(cell -> !first.contains(cell))
                            .toList());
        }
    }

    private List<CellKey> cells(Chapter chapter) {
        return month
                .catalogue()
                .indicators()
                .ofChapter(chapter.code(), month.result().period())
                .stream()
                .filter(indicator -> indicator.form() != AreaKind.DEPARTMENT)
                .map(Indicator::mainCell)
                .toList();
    }

    private void add(String caption, List<CellKey> cells) {
        List<Ranking> rankings = new ArrayList<>();
        for (CellKey cell : cells) {
            number++;
            rankings.add(new Ranking(month, "ranking-" + number, cell));
        }
        if (!rankings.isEmpty()) {
            groups.add(new Group(caption, List.copyOf(rankings)));
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
