package org.cunbao;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.cunbao.aggregate.Consolidation;
import org.cunbao.aggregate.Estimation;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.catalogue.TemplateFiles;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Comparison;
import org.cunbao.domain.Estimates;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Observation;
import org.cunbao.domain.Remark;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.UnitStatus;
import org.cunbao.domain.UnitStatus.State;
import org.cunbao.domain.Value;
import org.cunbao.domain.Value.Reason;

/** A whole month of invented figures, the same each time, for tests of what comes after consolidation. */
public final class MonthFixture {

    private static final Catalogue CATALOGUE = read();

    private MonthFixture() {}

    /** The packed catalogue, read once: it never changes. */
    public static Catalogue catalogue() {
        return CATALOGUE;
    }

    private static Catalogue read() {
        try {
            return Catalogue.read(TemplateFiles.packed());
        } catch (InvalidTemplates e) {
            throw new AssertionError(e.problems().toString(), e);
        }
    }

    /**
     * A month in which all units reported, but for what is said.
     *
     * @param absent codes of units that delivered nothing
     */
    public static RevisionResult month(
            Catalogue catalogue, YearMonth period, List<Finding> findings, List<String> absent) {
        Consolidation consolidation = new Consolidation(catalogue);
        Figures now = reported(catalogue, period, absent);
        Figures before = reported(catalogue, period.minusMonths(1), List.of());
        now = now.with(Layer.TOTAL, consolidation.totals(now));
        before = before.with(Layer.TOTAL, consolidation.totals(before));
        List<Comparison> comparisons = consolidation.compare(now, before);
        List<UnitStatus> units = catalogue.reportingUnits(period).stream()
                .map(unit -> new UnitStatus(
                        unit.kind(),
                        unit.code(),
                        absent.contains(unit.code()) ? State.NOT_DELIVERED : State.COUNTED,
                        absent.contains(unit.code()) ? "" : unit.name() + ".xlsx"))
                .toList();
        return new RevisionResult(
                now,
                Optional.of(before),
                comparisons,
                findings,
                units,
                !absent.isEmpty(),
                catalogue.files().hash(),
                "0.0.0");
    }

    /** The same month with estimates for what was not reported. */
    public static RevisionResult estimated(Catalogue catalogue, RevisionResult month) {
        Estimation estimation = new Estimation(catalogue);
        Estimates estimates = estimation.totals(month.figures(), estimation.units(month.figures(), month.previous()));
        return changed(month, estimates, month.remarks());
    }

    /** The same month with words of units that may be made public. */
    public static RevisionResult telling(RevisionResult month, Remark remark) {
        return changed(month, month.estimates(), Set.of(remark));
    }

    private static RevisionResult changed(RevisionResult month, Estimates estimates, Set<Remark> remarks) {
        return new RevisionResult(
                month.extent(),
                month.figures(),
                month.background(),
                month.comparisons(),
                month.findings(),
                month.units(),
                month.draft(),
                estimates,
                month.callbacks(),
                remarks,
                month.templates(),
                month.programVersion());
    }

    private static Figures reported(Catalogue catalogue, YearMonth period, List<String> absent) {
        Random random = new Random(period.getMonthValue());
        List<Observation> observations = new ArrayList<>();
        for (Area unit : catalogue.reportingUnits(period)) {
            for (Indicator indicator : catalogue.indicators().ofForm(unit, period)) {
                for (CellKey cell : indicator.cells()) {
                    Value value = value(indicator, random);
                    if (!absent.contains(unit.code())) {
                        observations.add(new Observation(
                                unit.code(), cell, value, new SourceCell(unit.name() + ".xlsx", "表", "D9", "")));
                    }
                }
            }
        }
        return Figures.empty(period, 1).with(Layer.REPORTED, observations);
    }

    private static Value value(Indicator indicator, Random random) {
        int drawn = random.nextInt(1000);
        if (drawn == 0) {
            return Value.missing(Reason.BLANK);
        }
        if (drawn == 1) {
            return Value.missing(Reason.NOT_APPLICABLE);
        }
        if (drawn == 2) {
            return Value.missing(Reason.REJECTED);
        }
        return Value.of(
                indicator.isFlag()
                        ? BigDecimal.valueOf(drawn % 2)
                        : BigDecimal.valueOf(drawn % 90, indicator.decimals()));
    }
}
