package org.cunbao.parse;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Form;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.domain.Finding;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.Text;
import org.cunbao.parse.file.Cell;
import org.cunbao.parse.file.Check;
import org.cunbao.parse.file.PlainText;
import org.cunbao.parse.file.Sheet;

/** Finds the cells of one unit's form in a table with one row an indicator; rows are known by 代码 alone. */
final class LongTable {

    private final Catalogue catalogue;
    private final YearMonth period;
    private final SignatureLine signatures;
    private final Findings findings;

    LongTable(Catalogue catalogue, YearMonth period, SignatureLine signatures, Findings findings) {
        this.catalogue = catalogue;
        this.period = period;
        this.signatures = signatures;
        this.findings = findings;
    }

    /**
     * The cells of one unit; empty, with a finding, when a column that its form needs is not there.
     *
     * @param rows those of this unit, below the header
     */
    Optional<FormCells> read(LongHeader header, List<Sheet.Row> rows, Identity identity, Spot spot) {
        Table table = new Table(header, identity, spot);
        if (!table.isComplete()) {
            return Optional.empty();
        }
        table.noteExtras();
        Map<String, Indicator> indicators = new LinkedHashMap<>();
        catalogue
                .indicators()
                .ofForm(identity.unit(), period)
                .forEach(indicator -> indicators.put(indicator.code(), indicator));
        Map<Indicator, List<Sheet.Row>> byIndicator = new LinkedHashMap<>();
        boolean signed = false;
        for (Sheet.Row row : rows) {
            String code = header.text(row, LongHeader.CODE);
            Optional<Indicator> indicator = Optional.ofNullable(indicators.get(code));
            if (indicator.isPresent()) {
                byIndicator
                        .computeIfAbsent(indicator.get(), known -> new ArrayList<>())
                        .add(row);
            } else {
                signed = signed || signatures.is(row);
                if (!signed) {
                    table.noteUnknown(row, code);
                }
            }
        }
        byIndicator.forEach(table::read);
        return Optional.of(table.cells);
    }

    /** Why a row cannot be trusted. */
    private record Objection(Check check, Text detail) {
        static Objection of(Check check, String... arguments) {
            return new Objection(check, Text.of(check.key(), arguments));
        }
    }

    /** The rows of one unit. */
    private final class Table {

        private final LongHeader header;
        private final Identity identity;
        private final Spot spot;
        private final FormCells cells = new FormCells();

        Table(LongHeader header, Identity identity, Spot spot) {
            this.header = header;
            this.identity = identity;
            this.spot = spot;
        }

        /** A column that is gone takes a whole kind of figures with it, and another may stand in its place. */
        boolean isComplete() {
            List<String> lost = catalogue.indicators().ofForm(identity.unit(), period).stream()
                    .flatMap(indicator -> indicator.columns().stream())
                    .map(Column::caption)
                    .distinct()
                    .filter(caption -> !header.columns().containsKey(caption))
                    .toList();
            if (!lost.isEmpty()) {
                findings.add(
                        Check.FILE_HEADER,
                        identity.unit().code(),
                        new SourceCell(spot.file(), spot.sheet(), "A" + header.row(), ""),
                        Headers.lost(lost, header.extras()));
            }
            return lost.isEmpty();
        }

        void noteExtras() {
            header.extras()
                    .forEach(cell -> findings.add(
                            Check.FORM_EXTRA_COLUMN,
                            identity.unit().code(),
                            spot.at(cell),
                            Text.of(Check.FORM_EXTRA_COLUMN.key(), PlainText.quoted(cell.raw()))));
        }

        /** A row with figures under a code that this form does not have would otherwise be lost in silence. */
        void noteUnknown(Sheet.Row row, String code) {
            boolean figures = List.of(Column.values()).stream()
                    .flatMap(column -> header.cell(row, column.caption()).stream())
                    .anyMatch(cell -> !cell.isBlank());
            if (!code.isEmpty() && figures) {
                findings.add(
                        Check.ROW_CODE,
                        identity.unit().code(),
                        spot.at(header.cell(row, LongHeader.CODE).orElseThrow()),
                        Text.of(
                                Check.ROW_CODE.key(),
                                PlainText.quoted(code),
                                identity.form().title()));
            }
        }

        void read(Indicator indicator, List<Sheet.Row> rows) {
            List<Finding.Place> places = new ArrayList<>();
            for (Sheet.Row row : rows) {
                for (CellKey key : indicator.entryCells()) {
                    header.cell(row, key.column().caption()).ifPresent(cell -> {
                        cells.put(key, cell);
                        places.add(new Finding.Place(key, spot.at(cell)));
                    });
                }
            }
            Optional<Objection> objection = objection(indicator, rows);
            if (objection.isPresent()) {
                indicator.entryCells().forEach(cells::refuse);
                findings.add(
                        objection.get().check(),
                        identity.unit().code(),
                        places,
                        objection.get().detail());
            } else {
                header.cell(rows.get(0), LongHeader.EXPLANATION)
                        .ifPresent(cell -> cells.explain(indicator.code(), cell));
                noteMisplaced(indicator, rows.get(0));
            }
        }

        /** A figure in a column that this indicator does not have counts nowhere. */
        private void noteMisplaced(Indicator indicator, Sheet.Row row) {
            for (Column column : Column.values()) {
                Optional<Cell> cell = header.cell(row, column.caption()).filter(this::saysSomething);
                if (!indicator.entryColumns().contains(column) && cell.isPresent()) {
                    findings.add(
                            Check.CELL_MISPLACED,
                            identity.unit().code(),
                            List.of(Finding.Place.of(spot.at(cell.get()))),
                            Text.of(
                                    Check.CELL_MISPLACED.key(),
                                    indicator.name(),
                                    indicator.code(),
                                    column.caption(),
                                    PlainText.quoted(cell.get().raw()),
                                    indicator.columns().stream()
                                            .map(Column::caption)
                                            .collect(Collectors.joining("、"))),
                            cells.explanations().getOrDefault(indicator.code(), ""));
                }
            }
        }

        private boolean saysSomething(Cell cell) {
            Form form = identity.form();
            String text = cell.caption();
            boolean nothing = cell.isBlank()
                    || form.blank().contains(text)
                    || form.notApplicable().contains(text)
                    || form.zero().contains(text);
            boolean zero = NumberText.stored(PlainText.compact(cell.raw()))
                    .filter(number -> number.amount().signum() == 0)
                    .isPresent();
            return !nothing && !zero;
        }

        private Optional<Objection> objection(Indicator indicator, List<Sheet.Row> rows) {
            if (rows.size() > 1) {
                return Optional.of(Objection.of(
                        Check.ROW_DUPLICATE,
                        indicator.name(),
                        indicator.code(),
                        String.join(
                                "、",
                                rows.stream()
                                        .map(row -> String.valueOf(row.number()))
                                        .toList())));
            }
            String name = header.text(rows.get(0), LongHeader.NAME);
            if (!name.equals(PlainText.compact(indicator.name()))) {
                return Optional.of(
                        Objection.of(Check.ROW_NAME, indicator.name(), indicator.code(), PlainText.quoted(name)));
            }
            String unit = header.text(rows.get(0), LongHeader.UNIT);
            if (!unit.isEmpty() && !unit.equals(PlainText.compact(indicator.unit()))) {
                return Optional.of(Objection.of(
                        Check.ROW_UNIT, indicator.name(), indicator.code(), PlainText.quoted(unit), indicator.unit()));
            }
            return Optional.empty();
        }
    }
}
