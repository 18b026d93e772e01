package org.cunbao.prove;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cunbao.catalogue.FigureNames;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Value;

/** Tables with an area a row; each header ends with the figure that its column shows, such as {@code A13.期末}. */
record AreaRows(ReportLedger ledger, Messages messages) implements RowBinding {

    private static final Pattern CELL = Pattern.compile("([A-Za-z]+\\d+\\.\\p{IsHan}+)$");

    @Override
    public boolean concerns(PrintedRow row) {
        return row.headers().size() > 1
                && cell(row.headers().get(1), ledger.names()).isPresent();
    }

    /** The figure that a header names. */
    static Optional<CellKey> cell(String header, FigureNames names) {
        Matcher matcher = CELL.matcher(header);
        return matcher.find() ? names.parse(matcher.group(1)) : Optional.empty();
    }

    @Override
    public Optional<Map<String, String>> expected(PrintedRow row) {
        Map<String, String> texts = new HashMap<>();
        for (String header : row.headers().subList(1, row.headers().size())) {
            Optional<String> text = cell(header, ledger.names()).flatMap(cell -> text(row.key(), cell));
            if (text.isEmpty()) {
                return Optional.empty();
            }
            texts.put(header, text.get());
        }
        return Optional.of(texts);
    }

    private Optional<String> text(String name, CellKey cell) {
        Optional<Indicator> indicator = ledger.catalogue().indicators().find(cell.indicator());
        if (indicator.isEmpty()) {
            return Optional.empty();
        }
        return ledger.pilotVillage(name)
                .map(village -> own(village.code(), cell, indicator.get()))
                .or(() -> summedArea(name).map(area -> ledger.covered(area, cell)));
    }

    private Optional<String> summedArea(String name) {
        if (name.equals(messages.text("report.county.total"))) {
            return Optional.of(ledger.county());
        }
        if (name.equals(messages.text("report.pilot.total"))) {
            return Optional.of(ReportLedger.PILOT);
        }
        return ledger.township(name).map(area -> area.code());
    }

    private String own(String village, CellKey cell, Indicator indicator) {
        Value value = ledger.result().figures().value(Layer.REPORTED, village, cell);
        String sign = ledger.sign(Layer.REPORTED, village, cell);
        if (indicator.isFlag() && value.isReported()) {
            boolean yes = value.number().orElseThrow().signum() > 0;
            return messages.text(yes ? "report.flag.yes" : "report.flag.no") + sign;
        }
        String text = ledger.figures().value(value, indicator.decimals()) + sign;
        return ledger.figures().covered(text, value, ledger.result().figures().coverage(Layer.REPORTED, village, cell));
    }
}
