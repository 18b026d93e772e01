package org.cunbao.prove;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.prove.PdfPageText.Line;

/**
 * The charts: above the caption of each stands one line a township, its name and its figure. The caption names the
 * figure's cell.
 */
final class PdfCharts {

    private static final Pattern CAPTION = Pattern.compile("图\\d+.*?([A-Za-z]+\\d+\\.\\p{IsHan}+)；.*");

    /** The letters of a chart are smaller, in points. */
    private static final float LARGEST = 10;

    /** Name and figure of a bar stand on one line but for this, in points; the next bar is further away. */
    private static final float SAME_ROW = 4;

    private final ReportLedger ledger;
    private final Messages messages;
    private final Set<CellKey> drawn = new HashSet<>();
    private Proof proof = Proof.NOTHING;

    private PdfCharts(ReportLedger ledger) {
        this.ledger = ledger;
        this.messages = ledger.catalogue().messages();
    }

    static Proof check(List<PdfPageText> pages, ReportLedger ledger) {
        PdfCharts charts = new PdfCharts(ledger);
        for (int i = 0; i < pages.size(); i++) {
            charts.check(i + 1, pages.get(i).lines());
        }
        charts.nothingLeftOut();
        return charts.proof;
    }

    /** The lines of a page in order; those of a chart lie above its caption. */
    private void check(int page, List<Line> lines) {
        List<Line> above = new ArrayList<>();
        for (Line line : lines) {
            Matcher caption = CAPTION.matcher(line.text());
            if (caption.matches()) {
                ledger.names().parse(caption.group(1)).ifPresent(cell -> check(page, line.text(), cell, above));
                above.clear();
            } else if (line.size() < LARGEST) {
                above.add(line);
            }
        }
    }

    /** What stands beside a township's name; empty when the name does not stand there. */
    private static String beside(Area area, List<Line> lines) {
        return lines.stream()
                .filter(line -> line.text().startsWith(area.name()))
                .findFirst()
                .map(name -> name.text().substring(area.name().length())
                        + lines.stream()
                                .filter(line -> !line.equals(name) && Math.abs(line.top() - name.top()) < SAME_ROW)
                                .map(Line::text)
                                .collect(Collectors.joining()))
                .orElse("");
    }

    private List<Area> townships() {
        return ledger.catalogue().areas().of(AreaKind.TOWNSHIP, ledger.result().period());
    }

    private void check(int page, String caption, CellKey cell, List<Line> lines) {
        int decimals = ledger.catalogue()
                .indicators()
                .find(cell.indicator())
                .orElseThrow()
                .decimals();
        List<String> differences = new ArrayList<>();
        int printed = 0;
        for (Area area : townships()) {
            String figure = ledger.figures()
                    .covered(
                            ledger.figures().value(ledger.total(area.code(), cell), decimals),
                            ledger.total(area.code(), cell),
                            ledger.coverage(area.code(), cell));
            String found = PlainFigures.plain(beside(area, lines));
            printed += found.isEmpty() ? 0 : 1;
            if (!found.equals(figure)) {
                differences.add(messages.text("prove.pdf.chart", page, caption, area.name(), figure, found));
            }
        }
        drawn.add(cell);
        proof = proof.plus(new Proof(printed, printed, differences));
    }

    private void nothingLeftOut() {
        List<String> missing = ledger.catalogue().report().charts().stream()
                .filter(ledger::isCollected)
                .filter(cell -> !drawn.contains(cell) && isKnown(cell))
                .map(cell -> messages.text("prove.pdf.chart-missing", cell))
                .toList();
        proof = proof.plus(new Proof(0, 0, missing));
    }

    private boolean isKnown(CellKey cell) {
        return townships().stream()
                .anyMatch(area -> ledger.total(area.code(), cell).isReported());
    }
}
