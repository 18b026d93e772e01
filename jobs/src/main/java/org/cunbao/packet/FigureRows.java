package org.cunbao.packet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cunbao.csv.ReleasedCsv;

/** Reads the figures of a packet. */
final class FigureRows {

    private static final List<String> HEADER = List.of(
            "period",
            "level",
            "area_code",
            "area_name",
            "indicator",
            "column",
            "value",
            "unit",
            "reported",
            "expected",
            "status",
            "remark",
            "estimate",
            "estimate_method",
            "estimated_units");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,10})?");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,7}");

    private final String file;
    private final String period;
    private final Inquiry inquiry;
    private final List<PacketFigure> figures = new ArrayList<>();
    private final Set<List<String>> seen = new HashSet<>();

    /** @param file its name in the packet */
    FigureRows(String file, String period, Inquiry inquiry) {
        this.file = file;
        this.period = period;
        this.inquiry = inquiry;
    }

    /** The figures in the order of the file; what cannot be read is left out and noted as a problem. */
    List<PacketFigure> read(byte[] content) {
        int line = 0;
        try (CSVParser parser = ReleasedCsv.rows(content)) {
            for (CSVRecord row : parser) {
                line++;
                if (line == 1) {
                    if (!row.toList().equals(HEADER)) {
                        inquiry.problem(
                                "packet.table-header", file, String.join(",", HEADER), String.join(",", row.toList()));
                        return List.of();
                    }
                } else {
                    read(line, row.toList());
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            inquiry.problem("packet.figures-row", file, Integer.toString(line + 1), "");
        }
        return figures;
    }

    /** What the estimate adds to the figure. */
    private static PacketFigure.Estimated estimated(List<String> row, Optional<BigDecimal> value) {
        return row.get(12).isEmpty()
                ? PacketFigure.Estimated.NOTHING
                : new PacketFigure.Estimated(
                        new BigDecimal(row.get(12)).subtract(value.orElse(BigDecimal.ZERO)),
                        Long.parseLong(row.get(14)));
    }

    private void read(int line, List<String> row) {
        String number = Integer.toString(line);
        if (row.size() != HEADER.size()
                || !(row.get(6).isEmpty() || NUMBER.matcher(row.get(6)).matches())
                || !COUNT.matcher(row.get(8)).matches()
                || !COUNT.matcher(row.get(9)).matches()
                || !(row.get(12).isEmpty() || NUMBER.matcher(row.get(12)).matches())
                || !(row.get(14).isEmpty() || COUNT.matcher(row.get(14)).matches())
                || row.get(12).isEmpty() != row.get(14).isEmpty()) {
            inquiry.problem("packet.figures-row", file, number, String.join(",", row));
            return;
        }
        if (!row.get(0).equals(period)) {
            inquiry.problem("packet.figures-period", file, number, row.get(0), period);
        }
        PacketFigure.Cell key = new PacketFigure.Cell(row.get(4), row.get(5));
        if (!seen.add(List.of(row.get(2), key.indicator(), key.column()))) {
            inquiry.problem("packet.figures-twice", file, number, row.get(3), key.toString());
            return;
        }
        Optional<BigDecimal> value = row.get(6).isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(row.get(6)));
        PacketFigure.Sum sum = new PacketFigure.Sum(
                value, Long.parseLong(row.get(8)), Long.parseLong(row.get(9)), estimated(row, value));
        if (value.isPresent() == (sum.reported() == 0)
                || sum.reported() + sum.estimated().units() > sum.expected()) {
            inquiry.problem("packet.figures-row", file, number, String.join(",", row));
        }
        figures.add(new PacketFigure(line, row.get(2), row.get(3), key, sum));
        inquiry.figureRead();
    }
}
