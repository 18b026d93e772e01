package org.cunbao.report.explain;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.TemplateProblem;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellEvidence;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.FigureNode;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Receipt;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.Severity;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.Text;
import org.cunbao.domain.UnitStatus;
import org.cunbao.domain.Value;

/** Whether the templates of the page can be used. */
public final class ExplainTemplates {

    private final Catalogue catalogue;
    private final YearMonth period;
    private final String county;

    private ExplainTemplates(Catalogue catalogue, YearMonth period) {
        this.catalogue = catalogue;
        this.period = period;
        this.county = catalogue.areas().county().code();
    }

    /**
     * Fills the page, as a trial, for invented figures of each shape: over townships, over units, over nothing, of one
     * unit.
     *
     * @return empty when that works
     */
    public static Optional<TemplateProblem> check(Catalogue catalogue, YearMonth period) {
        return new ExplainTemplates(catalogue, period).tried();
    }

    private Optional<TemplateProblem> tried() {
        Optional<CellKey> cell =
                catalogue.indicators().of(period).stream().findFirst().map(Indicator::mainCell);
        FigureNode township = total(List.of(reported(), missing()), List.of());
        FigureNode whole = total(List.of(township), List.of(finding()));
        FigureNode empty = total(List.of(), List.of());
        List<FigureNode> figures = List.of(whole, township, empty, reported(), missing());
        try {
            ExplainPage page = new ExplainPage(catalogue);
            if (cell.isPresent()) {
                for (FigureNode figure : figures) {
                    page.of(silent(), cell.get(), figure);
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(new TemplateProblem("reports/" + ExplainPage.PAGE, 0, String.valueOf(e.getMessage())));
        }
    }

    private FigureNode total(List<FigureNode> parts, List<Finding> findings) {
        return new FigureNode(
                county,
                Value.of(BigDecimal.ONE),
                Optional.of(new Coverage(1, 2)),
                parts,
                Optional.empty(),
                Optional.empty(),
                findings);
    }

    private FigureNode reported() {
        CellEvidence evidence = new CellEvidence(
                SourceCell.of("."),
                new Receipt(1, 1, ".", "0".repeat(64), 1),
                Instant.EPOCH,
                Optional.of(Instant.EPOCH));
        return own(Value.of(BigDecimal.ONE), Optional.of(evidence), UnitStatus.State.COUNTED);
    }

    private FigureNode missing() {
        return own(Value.missing(Value.Reason.NOT_DELIVERED), Optional.empty(), UnitStatus.State.CONFLICT);
    }

    private FigureNode own(Value value, Optional<CellEvidence> evidence, UnitStatus.State state) {
        return new FigureNode(
                county,
                value,
                Optional.empty(),
                List.of(),
                evidence,
                Optional.of(new UnitStatus(AreaKind.VILLAGE, county, state, ".")),
                List.of(finding()));
    }

    private Finding finding() {
        return Finding.at("FILE-EMPTY", Severity.FATAL, county, SourceCell.of("."), Text.of("finding.FILE-EMPTY"));
    }

    private RevisionResult silent() {
        return new RevisionResult(
                Figures.empty(period, 1),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                true,
                catalogue.files().hash(),
                "");
    }
}
