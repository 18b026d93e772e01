package org.cunbao.prove;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.CellKey;

/** The table of townships with their places: behind each figure a column that names its indicator and says 位次. */
record RankingRows(ReportLedger ledger, Messages messages) implements RowBinding {

    @Override
    public boolean concerns(PrintedRow row) {
        return isRanking(row, messages);
    }

    /** Whether a row belongs to a table of places. */
    static boolean isRanking(PrintedRow row, Messages messages) {
        Pattern place = place(messages);
        return row.headers().stream().anyMatch(header -> place.matcher(header).matches());
    }

    private static Pattern place(Messages messages) {
        return Pattern.compile(
                messages.text("report.head.place", "([A-Za-z]+\\d+)").replaceAll("\\s", ""));
    }

    @Override
    public Optional<Map<String, String>> expected(PrintedRow row) {
        Map<String, String> texts = new HashMap<>();
        Map<String, CellKey> cells = new HashMap<>();
        Pattern place = place(messages);
        for (String header : row.headers().subList(1, row.headers().size())) {
            Optional<CellKey> cell = AreaRows.cell(header, ledger.names());
            cell.ifPresent(found -> cells.put(found.indicator(), found));
            Matcher matcher = place.matcher(header);
            Optional<String> text = matcher.matches()
                    ? Optional.ofNullable(cells.get(matcher.group(1))).map(found -> place(row.key(), found))
                    : cell.flatMap(found -> figure(row.key(), found));
            if (text.isEmpty()) {
                return Optional.empty();
            }
            texts.put(header, text.get());
        }
        return Optional.of(texts);
    }

    private Optional<String> figure(String name, CellKey cell) {
        if (name.equals(messages.text("report.townships.mean"))) {
            return Optional.of(
                    new TownshipPlaces(ledger, cell).mean().orElseGet(() -> messages.text("report.no-comparison")));
        }
        return (name.equals(messages.text("report.county.total"))
                        ? Optional.of(ledger.county())
                        : ledger.township(name).map(Area::code))
                .map(area -> ledger.covered(area, cell));
    }

    /** Nothing for a row that has no place. */
    private String place(String name, CellKey cell) {
        return ledger.township(name)
                .map(area -> new TownshipPlaces(ledger, cell).place(area.code()))
                .orElse("");
    }
}
