package org.cunbao.report.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cunbao.report.content.ReportBlock;

/**
 * Chooses where in its chapter each chart stands: below the sentences, or where a chart of that height would end the
 * page and leave it half empty, below another paragraph or below the table. Of all choices for all chapters together,
 * the one is taken that leaves the least of the pages empty.
 */
final class ChartPlaces {

    /** So much white, in points, is better than a chart out of its usual place. */
    private static final int USUAL_PLACE = 40;

    /** The order of a chapter's pieces. */
    private record Order(List<Piece> pieces, List<Opening> openings, int cost) {}

    /** The pieces so far, and the height of the last page that they fill. */
    private record Choice(List<Piece> pieces, int filled, int cost) {}

    private final PageFrame frame;

    private ChartPlaces(PageFrame frame) {
        this.frame = frame;
    }

    /** The pieces in the order in which to print them. */
    static List<Piece> choose(List<Piece> pieces, PageFrame frame) {
        ChartPlaces places = new ChartPlaces(frame);
        Map<Integer, Choice> choices = Map.of(0, new Choice(List.of(), 0, 0));
        for (List<Piece> chapter : chapters(pieces)) {
            choices = places.longer(choices, places.orders(chapter));
        }
        return choices.values().stream()
                .min(Comparator.comparingInt(Choice::cost))
                .orElseThrow()
                .pieces();
    }

    private static List<List<Piece>> chapters(List<Piece> pieces) {
        List<List<Piece>> chapters = new ArrayList<>();
        for (Piece piece : pieces) {
            if (chapters.isEmpty() || piece.block().kind() == ReportBlock.Kind.HEADING1) {
                chapters.add(new ArrayList<>());
            }
            chapters.get(chapters.size() - 1).add(piece);
        }
        return chapters;
    }

    /** A chapter as it is, and with its chart elsewhere. One with several charts stays as it is. */
    private List<Order> orders(List<Piece> chapter) {
        List<Order> orders = new ArrayList<>(List.of(order(chapter, 0)));
        List<Piece> charts = chapter.stream()
                .filter(piece -> piece.block().chart().isPresent())
                .toList();
        if (charts.size() == 1) {
            List<Piece> others = new ArrayList<>(chapter);
            others.removeAll(charts);
            for (int i = 0; i < others.size(); i++) {
                if (mayHaveBelow(others.get(i).block().kind())) {
                    List<Piece> moved = new ArrayList<>(others);
                    moved.add(i + 1, charts.get(0));
                    orders.add(order(moved, USUAL_PLACE));
                }
            }
        }
        return orders;
    }

    private Order order(List<Piece> pieces, int cost) {
        return new Order(pieces, Opening.of(pieces, frame), cost);
    }

    private static boolean mayHaveBelow(ReportBlock.Kind kind) {
        return kind == ReportBlock.Kind.PARAGRAPH || kind == ReportBlock.Kind.NOTE;
    }

    /** Every choice so far, followed by every order of the next chapter: the best for each height of the last page. */
    private Map<Integer, Choice> longer(Map<Integer, Choice> choices, List<Order> orders) {
        Map<Integer, Choice> longer = new TreeMap<>();
        for (Choice choice : choices.values()) {
            for (Order order : orders) {
                Choice next = after(choice, order);
                longer.merge(next.filled(), next, (one, other) -> other.cost() < one.cost() ? other : one);
            }
        }
        return longer;
    }

    private Choice after(Choice choice, Order order) {
        int filled = choice.filled();
        int white = 0;
        for (int i = 0; i < order.pieces().size(); i++) {
            Piece piece = order.pieces().get(i);
            int room = Math.max(
                    frame.room(order.openings().get(i)), isWhole(piece.block().kind()) ? piece.height() : 0);
            if (piece.block().kind() == ReportBlock.Kind.BREAK) {
                filled = 0;
            } else if (filled > 0 && filled + room > frame.height()) {
                white += frame.height() - filled;
                filled = 0;
            }
            filled = (filled + piece.height()) % frame.height();
        }
        List<Piece> pieces = new ArrayList<>(choice.pieces());
        pieces.addAll(order.pieces());
        return new Choice(pieces, filled, choice.cost() + white + order.cost());
    }

    /** Whether it never goes on over the page. A caption is measured with the table below it. */
    private static boolean isWhole(ReportBlock.Kind kind) {
        return kind != ReportBlock.Kind.PARAGRAPH && kind != ReportBlock.Kind.TABLE && kind != ReportBlock.Kind.CAPTION;
    }
}
