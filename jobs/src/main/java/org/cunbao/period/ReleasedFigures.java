package org.cunbao.period;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.FigureNames;
import org.cunbao.catalogue.Indicator;
import org.cunbao.csv.ReleasedCsv;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Observation;
import org.cunbao.domain.Sha256;
import org.cunbao.domain.Text;
import org.cunbao.domain.Value;
import org.cunbao.domain.Value.Reason;
import org.cunbao.report.table.Words;
import org.cunbao.workspace.Fault;

/**
 * Reads back the figures that a revision of a quarter or a year has released: what its readers know, whatever today's
 * templates and months would add up to.
 */
final class ReleasedFigures {

    private static final String FILE = "figures.csv";

    private final Catalogue catalogue;
    private final FigureNames names;

    /** @param catalogue worded for the kind of period, with the areas of its months */
    ReleasedFigures(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.names = new FigureNames(catalogue.messages());
    }

    /**
     * Reads them; those of indicators that today's templates do not know are left out.
     *
     * @param folder of the revision
     * @param last the month for whose end they speak
     * @throws Fault when the file is gone or is not the one that was released
     */
    Figures read(Path folder, PeriodManifest manifest, YearMonth last, int revision) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)
                || !Sha256.of(file).equals(manifest.sums().get(FILE))) {
            throw new Fault(Fault.Kind.ENVIRONMENT, Text.of("run.period.altered", file.toString()));
        }
        List<Observation> reported = new ArrayList<>();
        List<Observation> totals = new ArrayList<>();
        try (CSVParser rows = ReleasedCsv.named(Files.readAllBytes(file))) {
            for (CSVRecord row : rows) {
                Optional<Column> column = names.columnOf(row.get("column"));
                Optional<Indicator> indicator = catalogue.indicators().find(row.get("indicator"));
                if (column.isPresent() && indicator.isPresent()) {
                    add(
                            reported,
                            totals,
                            row,
                            indicator.get(),
                            new CellKey(indicator.get().code(), column.get()));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return Figures.empty(last, revision).with(Layer.REPORTED, reported).with(Layer.TOTAL, totals);
    }

    private void add(
            List<Observation> reported, List<Observation> totals, CSVRecord row, Indicator indicator, CellKey cell) {
        String code = row.get("area_code");
        Coverage coverage = new Coverage(Integer.parseInt(row.get("reported")), Integer.parseInt(row.get("expected")));
        Value value = value(row);
        if (isVillage(code)) {
            reported.add(own(code, cell, value, coverage));
            return;
        }
        totals.add(new Observation(code, cell, value, coverage));
        unit(code, indicator).ifPresent(unit -> reported.add(own(unit, cell, value, coverage)));
    }

    /** A total over several months tells of its coverage; what stands at the end of the last is one form's figure. */
    private static Observation own(String unit, CellKey cell, Value value, Coverage coverage) {
        return new Observation(unit, cell, value, cell.column() == Column.MONTH ? coverage : Coverage.NONE);
    }

    /** The one unit on whose form a total rests; empty when there are more. */
    private Optional<String> unit(String area, Indicator indicator) {
        return switch (indicator.form()) {
            case TOWNSHIP -> Optional.of(area).filter(code -> isOfKind(code, AreaKind.TOWNSHIP));
            case DEPARTMENT -> Optional.of(indicator.department());
            default -> Optional.empty();
        };
    }

    private boolean isVillage(String code) {
        return catalogue.areas().find(code).isEmpty() || isOfKind(code, AreaKind.VILLAGE);
    }

    private boolean isOfKind(String code, AreaKind kind) {
        return catalogue.areas().find(code).map(Area::kind).filter(kind::equals).isPresent();
    }

    private Value value(CSVRecord row) {
        if (!row.get("value").isEmpty()) {
            return Value.of(new BigDecimal(row.get("value")));
        }
        Words words = new Words(catalogue);
        return Value.missing(Stream.of(Reason.values())
                .filter(reason -> words.word("status", reason).equals(row.get("status")))
                .findFirst()
                .orElse(Reason.NOT_DELIVERED));
    }

    /**
     * These figures and those of a later result that no release ever shows: sums that a township only states, and
     * adjustments. They are the same on both sides, for nobody can have read them.
     */
    Figures withUnreleased(Figures released, Figures now) {
        return released.with(
                Layer.REPORTED,
                now.layer(Layer.REPORTED).stream()
                        .filter(observation -> !isReleased(observation))
                        .toList());
    }

    private boolean isReleased(Observation observation) {
        return catalogue
                .indicators()
                .find(observation.cell().indicator())
                .filter(indicator -> indicator.cells().contains(observation.cell()))
                .filter(indicator -> indicator.form() == AreaKind.DEPARTMENT
                        ? observation.area().equals(indicator.department())
                        : isOfKind(observation.area(), indicator.form()))
                .isPresent();
    }
}
