package org.cunbao.parse;

import java.util.List;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Text;
import org.cunbao.parse.file.Cell;
import org.cunbao.parse.file.Check;

/** Notes what is odd about one sheet. */
final class Oddities {

    /** How many places one finding names. */
    private static final int NAMED = 12;

    private final FormReading reading;
    private final String area;
    private final Spot spot;

    /** @param area the unit whose sheet it is; empty when it is nobody's */
    Oddities(FormReading reading, String area, Spot spot) {
        this.reading = reading;
        this.area = area;
        this.spot = spot;
    }

    /**
     * Adds a finding.
     *
     * @param variant which of the check's sentences; empty for the first
     * @param cells those that are meant; empty for the whole sheet
     */
    void add(Check check, String variant, List<Cell> cells, String... arguments) {
        List<Finding.Place> places = cells.isEmpty()
                ? List.of(Finding.Place.of(spot.whole()))
                : cells.stream()
                        .limit(NAMED)
                        .map(cell -> Finding.Place.of(spot.at(cell)))
                        .toList();
        String key = variant.isEmpty() ? check.key() : check.key(variant);
        reading.findings.add(check, area, places, Text.of(key, arguments));
    }

    String sentence(String key, String... arguments) {
        Messages messages = reading.catalogue.messages();
        return messages.text(key, (Object[]) arguments);
    }

    static String addresses(List<Cell> cells) {
        return some(cells.stream().map(cell -> cell.address().toString()).toList(), "、");
    }

    /** The first few, and a sign when there are more. */
    static String some(List<String> texts, String between) {
        return texts.stream().limit(NAMED).collect(Collectors.joining(between)) + (texts.size() > NAMED ? "……" : "");
    }
}
