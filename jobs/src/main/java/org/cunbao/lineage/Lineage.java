package org.cunbao.lineage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellEvidence;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.FigureNode;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Observation;
import org.cunbao.domain.Receipt;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.UnitStatus;
import org.cunbao.domain.Value;
import org.cunbao.ledger.Ledger;

/** Follows the figures of a release down to the cells of the deliveries that they were made of. */
public final class Lineage {

    private final Catalogue catalogue;
    private final RevisionResult result;
    private final Map<String, Receipt> receipts = new HashMap<>();
    private final Map<Integer, Instant> began = new HashMap<>();
    private final Map<String, UnitStatus> submissions = new HashMap<>();
    private final Function<String, Optional<Instant>> removed;

    /**
     * Prepares to follow figures.
     *
     * @param catalogue the one that the release froze
     * @param removed when the original of a SHA-256 was deleted because its time was over; empty when it was not
     */
    public Lineage(
            Ledger ledger, Catalogue catalogue, RevisionResult result, Function<String, Optional<Instant>> removed) {
        this.catalogue = catalogue;
        this.result = result;
        this.removed = removed;
        result.units().forEach(status -> submissions.put(status.unit(), status));
        for (Receipt receipt : ledger.receipts().upTo(result.period(), result.revision())) {
            receipts.put(receipt.path(), receipt);
        }
        ledger.runs().all(result.period()).forEach(run -> began.put(run.revision(), run.started()));
    }

    /** The figure of a unit, a township, a group or the county; empty when the area has no such figure. */
    public Optional<FigureNode> of(Area area, CellKey cell) {
        Optional<Indicator> indicator = catalogue
                .indicators()
                .find(cell.indicator())
                .filter(found ->
                        found.cells().contains(cell) && found.validity().holds(result.period()));
        return indicator.flatMap(found -> of(area, cell, found));
    }

    private Optional<FigureNode> of(Area area, CellKey cell, Indicator indicator) {
        if (isReporting(area, indicator)) {
            boolean totalled = area.kind() == AreaKind.TOWNSHIP;
            return Optional.of(totalled ? total(area, cell, List.of(own(area, cell))) : own(area, cell));
        }
        return result.figures()
                .find(Layer.TOTAL, area.code(), cell)
                .map(found -> total(area, cell, parts(area, cell, indicator)));
    }

    private static boolean isReporting(Area area, Indicator indicator) {
        return indicator.form() == AreaKind.DEPARTMENT
                ? area.code().equals(indicator.department())
                : area.kind() == indicator.form()
                        || (indicator.form() == AreaKind.VILLAGE && area.kind() == AreaKind.COMMUNITY);
    }

    private List<FigureNode> parts(Area area, CellKey cell, Indicator indicator) {
        if (indicator.form() == AreaKind.DEPARTMENT) {
            return catalogue.areas().find(indicator.department()).stream()
                    .map(department -> own(department, cell))
                    .toList();
        }
        List<Area> within = area.kind() == AreaKind.COUNTY
                ? catalogue.areas().of(AreaKind.TOWNSHIP, result.period())
                : units(area, indicator);
        List<FigureNode> parts = new ArrayList<>();
        within.forEach(part -> of(part, cell, indicator).ifPresent(parts::add));
        return parts;
    }

    private List<Area> units(Area area, Indicator indicator) {
        return area.kind() == AreaKind.GROUP
                ? catalogue.areas().members(area.code(), indicator.form(), result.period())
                : catalogue.areas().of(indicator.form(), area.code(), result.period());
    }

    private FigureNode total(Area area, CellKey cell, List<FigureNode> parts) {
        return new FigureNode(
                area.code(),
                result.figures().value(Layer.TOTAL, area.code(), cell),
                Optional.of(result.figures().coverage(Layer.TOTAL, area.code(), cell)),
                parts,
                Optional.empty(),
                Optional.empty(),
                findings(area, finding -> finding.isWrongTotal() && names(finding, cell)));
    }

    private FigureNode own(Area unit, CellKey cell) {
        Optional<Observation> found = result.figures().find(Layer.REPORTED, unit.code(), cell);
        Optional<SourceCell> source = found.map(Observation::origin)
                .filter(SourceCell.class::isInstance)
                .map(SourceCell.class::cast);
        return new FigureNode(
                unit.code(),
                found.map(Observation::value).orElse(Value.missing(Value.Reason.NOT_DELIVERED)),
                Optional.empty(),
                List.of(),
                source.flatMap(this::evidence),
                Optional.ofNullable(submissions.get(unit.code())),
                source.map(place -> findings(unit, finding -> names(finding, cell) || stands(finding, place)))
                        .orElseGet(() -> findings(unit, Lineage::refusesForm)));
    }

    private Optional<CellEvidence> evidence(SourceCell source) {
        return Optional.ofNullable(receipts.get(source.file()))
                .map(receipt -> new CellEvidence(
                        source,
                        receipt,
                        began.getOrDefault(receipt.revision(), Instant.EPOCH),
                        removed.apply(receipt.sha256())));
    }

    private List<Finding> findings(Area area, Predicate<Finding> which) {
        return result.findings().stream()
                .filter(finding -> finding.area().equals(area.code()) && which.test(finding))
                .toList();
    }

    private static boolean names(Finding finding, CellKey cell) {
        return finding.cells().stream().anyMatch(place -> place.cell().equals(cell));
    }

    private static boolean stands(Finding finding, SourceCell source) {
        return !source.address().isEmpty()
                && finding.cells().stream()
                        .map(Finding.Place::source)
                        .anyMatch(place -> place.file().equals(source.file())
                                && place.sheet().equals(source.sheet())
                                && place.address().equals(source.address()));
    }

    private static boolean refusesForm(Finding finding) {
        return finding.rejectsCells() && finding.cells().stream().noneMatch(Finding.Place::namesFigure);
    }
}
