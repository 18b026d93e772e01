package org.cunbao.reconcile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cunbao.catalogue.AreaFigures;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Published;
import org.cunbao.catalogue.Published.Precision;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Text;
import org.cunbao.formula.Formula;
import org.cunbao.formula.Reference;
import org.cunbao.formula.Result;

/** A published figure against what the data give. */
final class FigureCheck {

    private final Catalogue catalogue;
    private final Wording wording;
    private final AreaFigures county;

    FigureCheck(Catalogue catalogue, Figures figures, Wording wording) {
        this.catalogue = catalogue;
        this.wording = wording;
        this.county = new AreaFigures(
                catalogue, figures, Layer.TOTAL, catalogue.areas().county());
    }

    /** A figure of the data whose units are not all in. */
    private record Incomplete(String name, Coverage coverage) {}

    FigureResult check(Published.Figure figure) {
        Result result = figure.expression().evaluate(county::value);
        if (result instanceof Result.Amount amount) {
            return compare(figure, amount.amount());
        }
        Text why = result instanceof Result.Undecided open && !open.missing().isEmpty()
                ? Text.of("reconcile.missing", names(open.missing()))
                : Text.of("reconcile.division");
        return new FigureResult(figure, Optional.empty(), Verdict.UNDECIDED, why);
    }

    private FigureResult compare(Published.Figure figure, BigDecimal data) {
        String unit = figure.unit();
        String given = wording.amount(Wording.legible(data, figure.published()), unit);
        if (data.compareTo(figure.published()) == 0) {
            return result(figure, data, Verdict.AGREES, Text.of("reconcile.agrees", given));
        }
        if (figure.precision() instanceof Precision.Rounded rounded) {
            BigDecimal printed = data.setScale(rounded.decimals(), RoundingMode.HALF_UP);
            if (printed.compareTo(figure.published()) == 0) {
                String shown = wording.say("reconcile.amount", printed.toPlainString(), unit);
                return result(figure, data, Verdict.ROUNDS, Text.of("reconcile.rounds", given, shown));
            }
        }
        if (figure.precision() instanceof Precision.AtLeast atLeast
                && data.compareTo(figure.published()) >= 0
                && data.compareTo(atLeast.ceiling()) <= 0) {
            return result(
                    figure,
                    data,
                    Verdict.AT_LEAST,
                    Text.of(
                            "reconcile.at-least",
                            given,
                            wording.amount(figure.published(), unit),
                            wording.amount(atLeast.ceiling(), unit)));
        }
        return differing(figure, data, given);
    }

    private FigureResult differing(Published.Figure figure, BigDecimal data, String given) {
        String printed = wording.say("reconcile.amount", figure.published().toPlainString(), figure.unit());
        Optional<Incomplete> incomplete = incomplete(figure.expression());
        if (incomplete.isPresent()) {
            Coverage coverage = incomplete.get().coverage();
            return result(
                    figure,
                    data,
                    Verdict.UNDECIDED,
                    Text.of(
                            "reconcile.incomplete",
                            given,
                            printed,
                            incomplete.get().name(),
                            String.valueOf(coverage.reported()),
                            String.valueOf(coverage.expected())));
        }
        BigDecimal difference = data.subtract(figure.published()).abs();
        Text plain = Text.of(
                "reconcile.contradicts",
                given,
                printed,
                wording.amount(Wording.legible(difference, figure.published()), figure.unit()));
        Text why = figure.expression()
                .quotient(county::value)
                .map(parts -> wording.quotient(parts, figure.published(), figure.unit()))
                .orElse(plain);
        return result(figure, data, Verdict.CONTRADICTS, why);
    }

    /** The figure of a formula that fewest of its units reported, when not all did. */
    private Optional<Incomplete> incomplete(Formula formula) {
        return formula.references().stream()
                .filter(Reference.Figure.class::isInstance)
                .map(Reference.Figure.class::cast)
                .flatMap(reference ->
                        county.coverage(reference).stream().map(coverage -> new Incomplete(name(reference), coverage)))
                .filter(found -> !found.coverage().isComplete())
                .min(Comparator.comparing((Incomplete found) -> found.coverage().reported())
                        .thenComparing(Incomplete::name));
    }

    private String names(Set<Reference> references) {
        List<String> names = references.stream()
                .filter(reference -> !(reference instanceof Reference.Count))
                .map(this::name)
                .sorted()
                .toList();
        return names.stream().distinct().collect(Collectors.joining(wording.say("reconcile.enumeration")));
    }

    private String name(Reference reference) {
        String code = reference instanceof Reference.Figure figure
                ? figure.indicator()
                : ((Reference.Reporting) reference).indicator();
        return catalogue
                .indicators()
                .find(code)
                .map(indicator -> wording.say("reconcile.name", indicator.name(), code))
                .orElse(code);
    }

    private static FigureResult result(Published.Figure figure, BigDecimal data, Verdict verdict, Text why) {
        return new FigureResult(figure, Optional.of(data), verdict, why);
    }
}
