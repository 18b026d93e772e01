package org.cunbao.parse;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Submission;
import org.cunbao.domain.Text;

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
    private boolean formSeen;

    FormReading(Catalogue catalogue, YearMonth period) {
        this.catalogue = catalogue;
        this.period = period;
        this.signatures = new SignatureLine(catalogue);
        this.identities = new IdentityCheck(catalogue, period, findings);
        this.longTable = new LongTable(catalogue, period, signatures, findings);
        this.writer = new FormWriter(catalogue, period, findings);
    }

    void submit(Identity identity, FormCells cells, Spot spot) {
        submissions.add(writer.write(identity, cells, spot));
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
     * The one row of a unit in a roster. Several rows for one unit are refused, all of them.
     *
     * @param rows with figures, at least one
     */
    void submitRow(Identity identity, RosterHeader header, List<Sheet.Row> rows, Spot spot) {
        if (rows.size() == 1) {
            noteForeign(identity, header, rows.get(0), spot);
            submit(identity, header.cells(rows.get(0)), spot);
            return;
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
