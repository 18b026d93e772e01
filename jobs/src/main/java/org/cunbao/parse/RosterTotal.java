package org.cunbao.parse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Observation;
import org.cunbao.domain.Submission;
import org.cunbao.domain.Text;
import org.cunbao.domain.Value;
import org.cunbao.parse.file.Cell;
import org.cunbao.parse.file.Check;
import org.cunbao.parse.file.Sheet;

/** Compares the 合计 row of a roster with the units above it. It is a check on them and never a figure. */
final class RosterTotal {

    private static final int NAMED = 12;

    private final FormReading reading;
    private final RosterHeader header;
    private final Spot spot;

    RosterTotal(FormReading reading, RosterHeader header, Spot spot) {
        this.reading = reading;
        this.header = header;
        this.spot = spot;
    }

    /**
     * Compares one row.
     *
     * @param area a unit of the roster, which stands for all; empty when it holds none
     * @param submissions those of the roster's other rows
     * @param whole whether each of those rows became a submission
     */
    void check(Sheet.Row row, String area, List<Submission> submissions, boolean whole) {
        List<Finding.Place> places = new ArrayList<>();
        List<String> differences = new ArrayList<>();
        int same = 0;
        int open = 0;
        for (var figure : header.figures().entrySet()) {
            Cell cell = row.cell(figure.getKey());
            if (cell.isBlank()) {
                continue;
            }
            Optional<BigDecimal> total = number(cell, figure.getValue());
            Optional<BigDecimal> sum = whole ? sum(submissions, figure.getValue()) : Optional.empty();
            if (sum.isEmpty() || total.isEmpty()) {
                open++;
            } else if (total.get().compareTo(sum.get()) == 0) {
                same++;
            } else {
                places.add(Finding.Place.of(spot.at(cell)));
                differences.add(reading.catalogue
                        .messages()
                        .text(
                                "parse.total",
                                figure.getValue(),
                                total.get().toPlainString(),
                                sum.get().toPlainString()));
            }
        }
        String number = String.valueOf(row.number());
        if (differences.isEmpty()) {
            reading.findings.add(
                    Check.ROSTER_TOTAL,
                    area,
                    spot.at(row.cell(header.code())),
                    Text.of(Check.ROSTER_TOTAL.key(), number, String.valueOf(same), String.valueOf(open)));
        } else {
            reading.findings.add(
                    Check.ROSTER_DIFFERS,
                    area,
                    places.stream().limit(NAMED).toList(),
                    Text.of(
                            Check.ROSTER_DIFFERS.key(),
                            number,
                            String.join("；", differences.stream().limit(NAMED).toList()),
                            differences.size() > NAMED ? "……" : ""));
        }
    }

    private Optional<BigDecimal> number(Cell cell, CellKey key) {
        String unit = reading.catalogue
                .indicators()
                .find(key.indicator())
                .map(Indicator::unit)
                .orElse("");
        return switch (cell.type()) {
            case NUMBER -> NumberText.stored(cell.raw()).map(NumberText::amount);
            case TEXT -> NumberText.written(cell.raw(), unit).map(NumberText::amount);
            default -> Optional.empty();
        };
    }

    /** Empty when a figure was refused: what it should have been is not known. */
    private static Optional<BigDecimal> sum(List<Submission> submissions, CellKey key) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Submission submission : submissions) {
            for (Observation observation : submission.observations()) {
                if (observation.cell().equals(key)) {
                    if (observation.value().equals(Value.missing(Value.Reason.REJECTED))) {
                        return Optional.empty();
                    }
                    sum = sum.add(observation.value().number().orElse(BigDecimal.ZERO));
                }
            }
        }
        return Optional.of(sum);
    }
}
