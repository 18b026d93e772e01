package org.cunbao.prove;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.FigureNames;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.Messages;
import org.cunbao.csv.ReleasedCsv;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.domain.Estimate;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.Value;

/** Reads {@code figures.csv} back and compares every row with the ledger. */
public final class FiguresProof {

    private final Catalogue catalogue;

    public FiguresProof(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Compares the file with the result it was made from.
     *
     * @throws IOException when the file cannot be read
     */
    public Proof check(Path file, RevisionResult result) throws IOException {
        ExpectedFigures expected = new ExpectedFigures(catalogue, result);
        TableTally tally = new TableTally(catalogue);
        NavigableSet<Figures.Key> owed = owed(expected);
        try (CSVParser rows = ReleasedCsv.named(Files.readAllBytes(file))) {
            for (CSVRecord row : rows) {
                check(row, expected, owed, tally);
            }
        }
        tally.demand(catalogue.messages().text("prove.file"), owed);
        return tally.proof();
    }

    private NavigableSet<Figures.Key> owed(ExpectedFigures expected) {
        NavigableSet<Figures.Key> owed = new TreeSet<>(expected.villages());
        owed.addAll(expected.townships());
        owed.addAll(expected.county());
        catalogue.areas().groups(expected.result().period()).forEach(group -> owed.addAll(expected.group(group)));
        return owed;
    }

    private void check(CSVRecord row, ExpectedFigures expected, NavigableSet<Figures.Key> owed, TableTally tally) {
        String place = catalogue.messages().text("prove.figures-place", row.getRecordNumber() + 1);
        Optional<Figures.Key> key = key(row).filter(owed::contains);
        if (key.isEmpty()) {
            tally.unbound(place, String.join(",", row.toList()));
            return;
        }
        Value value = expected.value(key.get());
        tally.bound(place, key.get());
        compare(tally, place, key.get(), row.get("value"), written(value));
        compare(
                tally,
                place,
                key.get(),
                row.get("reported") + "/" + row.get("expected"),
                coverage(expected, key.get()));
        compare(
                tally,
                place,
                key.get(),
                row.get("period"),
                expected.result().extent().period().toString());
        compare(tally, place, key.get(), row.get("status"), status(tally, value));
        Estimate estimate = expected.estimate(key.get());
        compare(
                tally,
                place,
                key.get(),
                row.get("estimate"),
                estimate.isEmpty() ? "" : estimate.with(value).toPlainString());
        compare(tally, place, key.get(), row.get("estimate_method"), methods(estimate));
        compare(
                tally,
                place,
                key.get(),
                row.get("estimated_units"),
                estimate.isEmpty() ? "" : Integer.toString(estimate.units()));
        compare(tally, place, key.get(), row.get("unit"), unit(key.get().cell()));
        compare(
                tally,
                place,
                key.get(),
                row.get("area_name"),
                catalogue.areas().nameOf(key.get().area()));
    }

    private Optional<Figures.Key> key(CSVRecord row) {
        if (!row.isConsistent()) {
            return Optional.empty();
        }
        Optional<Area> area = catalogue.areas().find(row.get("area_code"));
        Optional<Column> column = new FigureNames(catalogue.messages()).columnOf(row.get("column"));
        return area.isEmpty() || column.isEmpty()
                ? Optional.empty()
                : Optional.of(new Figures.Key(
                        area.get().kind() == AreaKind.VILLAGE ? Layer.REPORTED : Layer.TOTAL,
                        area.get().code(),
                        new CellKey(row.get("indicator"), column.get())));
    }

    private static String written(Value value) {
        return value.number().map(BigDecimal::toPlainString).orElse("");
    }

    private static String coverage(ExpectedFigures expected, Figures.Key key) {
        return expected.coverage(key).toString();
    }

    private String status(TableTally tally, Value value) {
        return value.isReported()
                ? catalogue.messages().text("table.status.reported")
                : tally.word("table.status", value);
    }

    private String methods(Estimate estimate) {
        Messages messages = catalogue.messages();
        return estimate.methods().stream()
                .sorted()
                .map(method -> messages.text("table.method." + method.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(messages.text("finding.enumeration")));
    }

    private String unit(CellKey cell) {
        return catalogue
                .indicators()
                .find(cell.indicator())
                .map(Indicator::unit)
                .orElse("");
    }

    private static void compare(TableTally tally, String place, Figures.Key key, String shown, String expected) {
        if (!shown.equals(expected)) {
            tally.differs(place, key, shown, expected);
        }
    }
}
