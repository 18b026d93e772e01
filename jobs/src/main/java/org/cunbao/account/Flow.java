package org.cunbao.account;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Observation;
import org.cunbao.domain.Receipt;
import org.cunbao.domain.Submission;
import org.cunbao.domain.UnitStatus;
import org.cunbao.domain.Value;
import org.cunbao.ledger.Ledger;
import org.cunbao.ledger.Readings;
import org.cunbao.ledger.Runs.Run;

/**
 * What the ledger's tables say of a revision, each by itself.
 *
 * @param receipts all up to the revision
 * @param contents how many contents the ledger knows among them
 * @param refused what kept a file from arriving, in this revision
 * @param readings what each receipt was found to hold
 * @param kept the forms found
 * @param verdicts what became of each form, by its number
 * @param units what became of each expected form
 * @param figures the figures of the units
 * @param ofReadings what was found while reading
 * @param ofRules what the rules found
 */
record Flow(
        Catalogue catalogue,
        YearMonth period,
        int revision,
        List<Receipt> receipts,
        long contents,
        List<Finding> refused,
        List<Readings.Outcome> readings,
        List<Readings.Kept> kept,
        Map<Long, String> verdicts,
        List<UnitStatus> units,
        List<Observation> figures,
        List<Finding> ofReadings,
        List<Finding> ofRules) {

    static final String ACCEPTED = "accepted";
    static final List<AreaKind> FORMS = List.of(AreaKind.VILLAGE, AreaKind.TOWNSHIP, AreaKind.DEPARTMENT);

    static Flow of(Ledger ledger, Catalogue catalogue, Run run, int readerVersion) {
        YearMonth period = run.period();
        int revision = run.revision();
        return new Flow(
                catalogue,
                period,
                revision,
                ledger.receipts().upTo(period, revision),
                ledger.receipts().contents(period, revision),
                ledger.findings().ofStage(period, revision, "receive"),
                ledger.readings().outcomes(period, revision, run.templates(), readerVersion),
                ledger.readings().find(period, revision, run.templates(), readerVersion),
                ledger.readings().verdicts(period, revision),
                ledger.unitStatuses().find(period, revision),
                ledger.figureSets().find(period, revision).layer(Layer.REPORTED),
                ledger.findings().ofReadings(period, revision, readerVersion),
                ledger.findings().ofStage(period, revision, "validate"));
    }

    /** The units that owe a form of a kind. */
    List<Area> owing(AreaKind form) {
        return catalogue.reportingUnits(period).stream()
                .filter(unit -> unit.kind() == form)
                .toList();
    }

    /** How many figures a unit's form asks for. */
    long asked(String unit) {
        return catalogue
                .areas()
                .find(unit)
                .map(area -> catalogue.indicators().ofForm(area, period).stream()
                        .mapToLong(indicator -> indicator.cells().size())
                        .sum())
                .orElse(0L);
    }

    /** How many adjustments a form makes, which nothing asks for. */
    static long adjustments(Submission submission) {
        return submission.observations().stream()
                .filter(observation -> observation.cell().column() == Column.ADJUSTMENT)
                .count();
    }

    boolean isOf(AreaKind form, String unit) {
        return catalogue.areas().find(unit).filter(area -> area.kind() == form).isPresent();
    }

    /** The forms with a verdict. */
    List<Submission> with(String verdict) {
        return kept.stream()
                .filter(found -> verdict.equals(verdicts.get(found.id())))
                .map(Readings.Kept::submission)
                .toList();
    }

    /** The forms of units that owe none. */
    List<Submission> notOwed() {
        Set<String> owing = units.stream().map(UnitStatus::unit).collect(Collectors.toSet());
        return kept.stream()
                .map(Readings.Kept::submission)
                .filter(submission -> !owing.contains(submission.unit()))
                .toList();
    }

    /** The cells of the forms that count, by unit. */
    Map<String, Map<CellKey, Value>> accepted() {
        Map<String, Map<CellKey, Value>> cells = new HashMap<>();
        for (Submission submission : with(ACCEPTED)) {
            cells.put(
                    submission.unit(),
                    submission.observations().stream()
                            .collect(Collectors.toMap(Observation::cell, Observation::value)));
        }
        return cells;
    }

    /** The figures that a rule has refused. */
    Set<Figures.Key> rejectedByRules() {
        Set<Figures.Key> keys = new TreeSet<>();
        ofRules.stream()
                .filter(Finding::rejectsCells)
                .forEach(finding -> finding.cells().stream()
                        .filter(Finding.Place::namesFigure)
                        .forEach(place -> keys.add(new Figures.Key(Layer.REPORTED, finding.area(), place.cell()))));
        return keys;
    }
}
