package org.cunbao.packet;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.cunbao.packet.PacketFigure.Cell;
import org.cunbao.packet.PacketFigure.Sum;

/**
 * Adds up every total of the figures again from the lowest level that the file has for it: villages, else townships.
 * What only the county has is not a total.
 */
final class TotalsCheck {

    /** The place of a figure. */
    private record Place(String area, Cell key) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byArea = area.compareTo(other.area);
            return byArea != 0 ? byArea : key.compareTo(other.key);
        }
    }

    private final String file;
    private final List<PacketFigure> figures;
    private final Map<String, SortedSet<String>> groups;
    private final Inquiry inquiry;
    private final Map<Cell, CodeLevel> lowest = new HashMap<>();
    private final Map<Place, Sum> computed = new TreeMap<>();
    private final Map<String, String> names = new HashMap<>();

    /** @param file its name in the packet */
    TotalsCheck(String file, List<PacketFigure> figures, Map<String, SortedSet<String>> groups, Inquiry inquiry) {
        this.file = file;
        this.figures = figures;
        this.groups = groups;
        this.inquiry = inquiry;
    }

    void run() {
        for (PacketFigure figure : figures) {
            lowest.merge(figure.key(), CodeLevel.of(figure.area()), (a, b) -> a.compareTo(b) <= 0 ? a : b);
            names.put(figure.area(), figure.name());
        }
        figures.stream().filter(this::isLowest).forEach(this::add);
        Set<Place> found = new HashSet<>();
        figures.stream().filter(Predicate.not(this::isLowest)).forEach(figure -> {
            found.add(new Place(figure.area(), figure.key()));
            compare(figure);
        });
        computed.forEach((place, sum) -> {
            if (!found.contains(place)) {
                inquiry.problem(
                        "packet.total-missing",
                        place.area(),
                        names.getOrDefault(place.area(), ""),
                        place.key().toString(),
                        written(sum),
                        sum.coverage());
            }
        });
    }

    /** Whether nothing below a figure is in the file. A group has no figures of its own. */
    private boolean isLowest(PacketFigure figure) {
        CodeLevel level = CodeLevel.of(figure.area());
        return level != CodeLevel.GROUP && lowest.get(figure.key()) == level;
    }

    private void add(PacketFigure figure) {
        CodeLevel level = CodeLevel.of(figure.area());
        if (level == CodeLevel.COUNTY) {
            return;
        }
        if (level == CodeLevel.VILLAGE) {
            addTo(CodeLevel.township(figure.area()), figure);
        }
        addTo(CodeLevel.county(figure.area()), figure);
        groups.forEach((group, members) -> {
            if (members.contains(figure.area())) {
                addTo(group, figure);
            }
        });
    }

    private void addTo(String area, PacketFigure figure) {
        computed.merge(new Place(area, figure.key()), figure.sum(), Sum::plus);
    }

    private void compare(PacketFigure figure) {
        boolean group = CodeLevel.of(figure.area()) == CodeLevel.GROUP;
        if (group && !groups.containsKey(figure.area())) {
            inquiry.totalUnderivable();
            return;
        }
        Sum sum = computed.getOrDefault(new Place(figure.area(), figure.key()), Sum.NOTHING);
        if (sum.isSame(figure.sum())) {
            compareEstimates(figure, sum);
            return;
        }
        inquiry.problem(
                "packet.total-differs",
                figure.area(),
                figure.name(),
                figure.key().toString(),
                written(figure.sum()),
                figure.sum().coverage(),
                written(sum),
                sum.coverage(),
                Integer.toString(figure.line()),
                file);
    }

    private void compareEstimates(PacketFigure figure, Sum sum) {
        if (sum.estimated().isSame(figure.sum().estimated())) {
            inquiry.totalAgrees();
            return;
        }
        inquiry.problem(
                "packet.estimate-differs",
                Integer.toString(figure.line()),
                figure.name(),
                figure.key().toString(),
                figure.sum().withEstimate().toPlainString(),
                Long.toString(figure.sum().estimated().units()),
                sum.withEstimate().toPlainString(),
                Long.toString(sum.estimated().units()),
                file);
    }

    private static String written(Sum sum) {
        return sum.value().map(BigDecimal::toPlainString).orElse("—");
    }
}
