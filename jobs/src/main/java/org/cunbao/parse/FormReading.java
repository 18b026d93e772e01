package org.cunbao.parse;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Finding;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.Submission;
import org.cunbao.domain.Text;
import org.cunbao.parse.file.Cell;
import org.cunbao.parse.file.Check;
import org.cunbao.parse.file.PlainText;
import org.cunbao.parse.file.Sheet;

/** What every layout needs while one file is read, and what it finds. */
final class FormReading {

    final Catalogue catalogue;
    final YearMonth period;
    final Findings findings = new Findings();
    final SignatureLine signatures;
    final IdentityCheck identities;
    final LongTable longTable;
    private final FormWriter writer;
    private final List<Submission> submissions = new ArrayList<>();
    private final Map<Identity, Spot> own = new LinkedHashMap<>();
    private final Map<Spot, Cell> titles = new LinkedHashMap<>();
    private boolean formSeen;

    FormReading(Catalogue catalogue, YearMonth period) {
        this.catalogue = catalogue;
        this.period = period;
        this.signatures = new SignatureLine(catalogue);
        this.identities = new IdentityCheck(catalogue, period, findings);
        this.longTable = new LongTable(catalogue, period, signatures, findings);
        this.writer = new FormWriter(catalogue, period, findings);
    }

    /** A unit's own form, as against a row in a list of units. */
    void submitOwn(Identity identity, FormCells cells, Spot spot) {
        own.put(identity, spot);
        submit(identity, cells, spot);
    }

    private Submission submit(Identity identity, FormCells cells, Spot spot) {
        Submission submission = writer.write(identity, cells, spot);
        submissions.add(submission);
        return submission;
    }

    /** The units whose own forms the file holds, and where. */
    Map<Identity, Spot> own() {
        return own;
    }

    /** Looks above a table for a title that names another month. */
    void readTitles(Spot spot, List<Sheet.Row> above) {
        above.stream()
                .flatMap(row -> row.cells().values().stream())
                .filter(cell ->
                        isTitle(cell) || cell.address().row() == above.get(0).number())
                .filter(cell -> Mention.otherMonth(cell.caption(), period).isPresent())
                .findFirst()
                .ifPresent(cell -> titles.put(spot, cell));
    }

    private boolean isTitle(Cell cell) {
        return IdentityCheck.UNITS.stream()
                .anyMatch(kind -> cell.caption().contains(catalogue.form(kind).title()));
    }

    /** Titles that name another month, by the sheet that they stand on. */
    Map<Spot, Cell> titles() {
        return titles;
    }

    List<Submission> submissions() {
        return submissions;
    }

    /** Notes that the file holds a form, whether or not it could be read. */
    void seeForm() {
        formSeen = true;
    }

    boolean formSeen() {
        return formSeen;
    }

    /** The keys of all figures that any form collects this month. */
    Set<CellKey> keys() {
        Set<CellKey> keys = new LinkedHashSet<>();
        catalogue.indicators().of(period).stream().map(Indicator::entryCells).forEach(keys::addAll);
        return keys;
    }

    /**
     * The one row of a unit in a roster. Several rows for one unit are refused, all of them, and so is a row of a
     * roster that lacks a column of the unit's form.
     *
     * @param rows with figures, at least one
     */
    Optional<Submission> submitRow(Identity identity, RosterHeader header, List<Sheet.Row> rows, Spot spot) {
        if (rows.size() == 1) {
            noteForeign(identity, header, rows.get(0), spot);
            return isComplete(identity, header, spot)
                    ? Optional.of(submit(identity, header.cells(rows.get(0)), spot))
                    : Optional.empty();
        }
        findings.add(
                Check.ROW_DUPLICATE,
                identity.unit().code(),
                rows.stream()
                        .map(row -> Finding.Place.of(spot.at(row.cell(header.code()))))
                        .toList(),
                Text.of(
                        Check.ROW_DUPLICATE.key("unit"),
                        catalogue.areas().fullNameOf(identity.unit().code()),
                        String.join(
                                "、",
                                rows.stream()
                                        .map(row -> String.valueOf(row.number()))
                                        .toList())));
        return Optional.empty();
    }

    private boolean isComplete(Identity identity, RosterHeader header, Spot spot) {
        List<String> lost = catalogue.indicators().ofForm(identity.unit(), period).stream()
                .flatMap(indicator -> indicator.cells().stream())
                .filter(key -> !header.figures().containsValue(key))
                .map(CellKey::toString)
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

    /** Columns of a roster that nobody asked for. */
    void noteExtras(RosterHeader header, String area, Spot spot) {
        header.extras()
                .forEach(cell -> findings.add(
                        Check.FORM_EXTRA_COLUMN,
                        area,
                        spot.at(cell),
                        Text.of(Check.FORM_EXTRA_COLUMN.key(), PlainText.quoted(cell.raw()))));
    }

    /** Figures in a column that this unit's form does not have. */
    private void noteForeign(Identity identity, RosterHeader header, Sheet.Row row, Spot spot) {
        Set<CellKey> own = new LinkedHashSet<>();
        catalogue.indicators().ofForm(identity.unit(), period).forEach(indicator -> own.addAll(indicator.entryCells()));
        header.figures().forEach((column, key) -> {
            Optional<Cell> cell = Optional.of(row.cell(column)).filter(filled -> !filled.isBlank());
            if (!own.contains(key) && cell.isPresent()) {
                findings.add(
                        Check.ROW_CODE,
                        identity.unit().code(),
                        spot.at(cell.get()),
                        Text.of(
                                Check.ROW_CODE.key(),
                                key.toString(),
                                identity.form().title()));
            }
        });
    }
}
