package org.cunbao.prove;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.AreaKind;
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
            Optional<CellKey> cell = AreaRows.cell(header);
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
        int decimals = decimals(cell);
        if (name.equals(messages.text("report.townships.mean"))) {
            return Optional.of(mean(cell)
                    .map(mean -> ledger.figures().number(mean, decimals + 1))
                    .orElseGet(() -> messages.text("report.no-comparison")));
        }
        return (name.equals(messages.text("report.county.total"))
                        ? Optional.of(ledger.county())
                        : ledger.township(name).map(Area::code))
                .map(area -> ledger.figures().covered(ledger.total(area, cell), ledger.coverage(area, cell), decimals));
    }

    private int decimals(CellKey cell) {
        return ledger.catalogue()
                .indicators()
                .find(cell.indicator())
                .orElseThrow()
                .decimals();
    }

    private Optional<BigDecimal> mean(CellKey cell) {
        List<BigDecimal> numbers = numbers(cell);
        return numbers.stream()
                .reduce(BigDecimal::add)
                .map(sum -> sum.divide(BigDecimal.valueOf(numbers.size()), decimals(cell) + 1, RoundingMode.HALF_UP));
    }

    /** How many townships have more, and one; nothing for a row that has no place. */
    private String place(String name, CellKey cell) {
        return ledger.township(name)
                .flatMap(area -> ledger.total(area.code(), cell).number())
                .map(own -> 1
                        + numbers(cell).stream()
                                .filter(other -> other.compareTo(own) > 0)
                                .count())
                .map(String::valueOf)
                .orElse("");
    }

    private List<BigDecimal> numbers(CellKey cell) {
        return ledger.catalogue().areas().of(AreaKind.TOWNSHIP, ledger.result().period()).stream()
                .flatMap(area -> ledger.total(area.code(), cell).number().stream())
                .toList();
    }
}
