package org.cunbao.lineage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Layer;
import org.cunbao.domain.MonthlyResult;
import org.cunbao.domain.Observation;
import org.cunbao.domain.Receipt;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.Value;
import org.cunbao.ledger.Ledger;

/** Follows the figures of a release down to the cells of the deliveries that they were made of. */
public final class Lineage {

    private final Catalogue catalogue;
    private final MonthlyResult result;
    private final Map<String, Receipt> receipts = new HashMap<>();
    private final Map<Integer, Instant> began = new HashMap<>();

    /**
     * Prepares to follow figures.
     *
     * @param catalogue the one that the release froze
     */
    public Lineage(Ledger ledger, Catalogue catalogue, MonthlyResult result) {
        this.catalogue = catalogue;
        this.result = result;
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
                area,
                result.figures().value(Layer.TOTAL, area.code(), cell),
                Optional.of(result.figures().coverage(Layer.TOTAL, area.code(), cell)),
                parts,
                Optional.empty());
    }

    private FigureNode own(Area unit, CellKey cell) {
        Optional<Observation> found = result.figures().find(Layer.REPORTED, unit.code(), cell);
        return new FigureNode(
                unit,
                found.map(Observation::value).orElse(Value.missing(Value.Reason.NOT_DELIVERED)),
                Optional.empty(),
                List.of(),
                found.flatMap(observation -> evidence(unit, cell, observation)));
    }

    private Optional<Evidence> evidence(Area unit, CellKey cell, Observation observation) {
        if (!(observation.origin() instanceof SourceCell source)) {
            return Optional.empty();
        }
        Predicate<Finding.Place> concerns = place -> place.cell().equals(cell)
                || (place.source().file().equals(source.file())
                        && place.source().sheet().equals(source.sheet())
                        && !source.address().isEmpty()
                        && place.source().address().equals(source.address()));
        List<Finding> findings = result.findings().stream()
                .filter(finding -> finding.area().equals(unit.code())
                        && finding.cells().stream().anyMatch(concerns))
                .toList();
        return Optional.ofNullable(receipts.get(source.file()))
                .map(receipt ->
                        new Evidence(source, receipt, began.getOrDefault(receipt.revision(), Instant.EPOCH), findings));
    }
}
