package org.cunbao.parse;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Observation;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.Submission;
import org.cunbao.domain.Text;
import org.cunbao.domain.Value;
import org.cunbao.domain.Value.Reason;
import org.cunbao.parse.file.Cell;
import org.cunbao.parse.file.Check;
import org.cunbao.parse.file.PlainText;

/** Turns the cells of one unit's form into a submission: one observation for each figure that the form asks for. */
final class FormWriter {

    /** How many cells a finding about several names. */
    private static final int NAMED = 12;

    private final Catalogue catalogue;
    private final YearMonth period;
    private final Findings findings;

    FormWriter(Catalogue catalogue, YearMonth period, Findings findings) {
        this.catalogue = catalogue;
        this.period = period;
        this.findings = findings;
    }

    Submission write(Identity identity, FormCells cells, Spot spot) {
        Draft draft = new Draft(identity, spot);
        for (Indicator indicator : catalogue.indicators().ofForm(identity.unit(), period)) {
            for (CellKey key : indicator.cells()) {
                draft.add(indicator, key, cells);
            }
            draft.addAdjustment(indicator, cells);
        }
        draft.sumUp();
        return new Submission(
                identity.form().unitKind(),
                identity.unit().code(),
                period,
                identity.source(),
                draft.observations,
                cells.explanations());
    }

    /** A submission in the making. */
    private final class Draft {

        private final Identity identity;
        private final CellReader reader;
        private final CellReader adjustments;
        private final Spot spot;
        private final List<Observation> observations = new ArrayList<>();
        private final List<String> missing = new ArrayList<>();
        private final List<Finding.Place> normalised = new ArrayList<>();

        Draft(Identity identity, Spot spot) {
            this.identity = identity;
            this.reader = new CellReader(identity.form());
            this.adjustments = CellReader.ofAdjustments(identity.form());
            this.spot = spot;
        }

        void add(Indicator indicator, CellKey key, FormCells cells) {
            Optional<Cell> found = cells.cell(key);
            if (found.isEmpty()) {
                missing.add(indicator.name() + "（" + key + "）");
                observe(key, Value.missing(cells.isRefused(key) ? Reason.REJECTED : Reason.BLANK), spot.whole());
                return;
            }
            SourceCell source = spot.at(found.get());
            if (cells.isRefused(key)) {
                observe(key, Value.missing(Reason.REJECTED), source);
                return;
            }
            CellReader.Verdict verdict = reader(key).read(found.get(), indicator);
            if (verdict instanceof CellReader.Verdict.Accepted accepted) {
                observe(key, accepted.value(), source);
                if (accepted.normalised()) {
                    normalised.add(new Finding.Place(key, source));
                }
            } else if (verdict instanceof CellReader.Verdict.Doubtful doubtful) {
                observe(key, doubtful.value(), source);
                String explanation = cells.explanations().getOrDefault(indicator.code(), "");
                object(doubtful.check(), indicator, new Finding.Place(key, source), explanation);
            } else if (verdict instanceof CellReader.Verdict.Refused refused) {
                observe(key, Value.missing(Reason.REJECTED), source);
                object(refused.check(), indicator, new Finding.Place(key, source), "");
            }
        }

        /** An adjustment left blank, or none of the unit's business, is none: the form has no such figure then. */
        void addAdjustment(Indicator indicator, FormCells cells) {
            CellKey key = new CellKey(indicator.code(), Column.ADJUSTMENT);
            boolean filled = cells.cell(key)
                    .map(cell -> reader(key).read(cell, indicator))
                    .filter(verdict -> !(verdict instanceof CellReader.Verdict.Accepted accepted)
                            || accepted.value().isReported())
                    .isPresent();
            if (filled) {
                add(indicator, key, cells);
            }
        }

        private CellReader reader(CellKey key) {
            return key.column() == Column.ADJUSTMENT ? adjustments : reader;
        }

        private void observe(CellKey key, Value value, SourceCell source) {
            observations.add(new Observation(identity.unit().code(), key, value, source));
        }

        private void object(Check check, Indicator indicator, Finding.Place place, String explanation) {
            findings.add(
                    check,
                    identity.unit().code(),
                    List.of(place),
                    Text.of(
                            check.key(),
                            indicator.name(),
                            place.cell().toString(),
                            PlainText.quoted(place.source().raw()),
                            String.valueOf(indicator.decimals()),
                            indicator.unit(),
                            amount(place.cell())),
                    explanation);
        }

        /** The figure that was written down for a cell; empty when there is none. */
        private String amount(CellKey key) {
            return observations.stream()
                    .filter(observation -> observation.cell().equals(key))
                    .flatMap(observation -> observation.value().number().stream())
                    .map(amount -> amount.toPlainString())
                    .findFirst()
                    .orElse("");
        }

        void sumUp() {
            String unit = identity.unit().code();
            if (!missing.isEmpty()) {
                findings.add(
                        Check.FORM_MISSING_CELLS,
                        unit,
                        spot.whole(),
                        Text.of(
                                Check.FORM_MISSING_CELLS.key(),
                                String.valueOf(missing.size()),
                                missing.stream().limit(NAMED).collect(Collectors.joining("、")),
                                missing.size() > NAMED ? "……" : ""));
            }
            if (!normalised.isEmpty()) {
                List<Finding.Place> places = normalised.stream().limit(NAMED).toList();
                findings.add(
                        Check.CELL_NORMALISED,
                        unit,
                        places,
                        Text.of(
                                Check.CELL_NORMALISED.key(),
                                String.valueOf(normalised.size()),
                                places.stream().map(this::change).collect(Collectors.joining("，")),
                                normalised.size() > NAMED ? "……" : ""));
            }
        }

        /** Such as {@code D17 “30人次”记为 30}. */
        private String change(Finding.Place place) {
            return catalogue
                    .messages()
                    .text(
                            "parse.change",
                            place.source().address(),
                            PlainText.quoted(place.source().raw()),
                            amount(place.cell()));
        }
    }
}
