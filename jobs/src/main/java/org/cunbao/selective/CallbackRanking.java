package org.cunbao.selective;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Waiver;
import org.cunbao.domain.Callback;
import org.cunbao.domain.Callback.Question;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Layer;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.Submission;

/**
 * Ranks open findings by what they may do to the county's figures.
 *
 * <p>The local score of a finding f for a cell j of unit i is {@code |suspected error(f, i, j)| × w(i) ÷ |T(j)| × 100},
 * where T is the county's figure of the cell this month (last month's when this month has none) and w the design
 * weight, which is 1 because every unit is asked. A finding's score is the largest over its cells; cells without a
 * county figure in either month are passed over, and where no cell has one the error counts as the whole, 100. A unit's
 * score is the sum over its findings, those that peak at the same cell counted once with the largest. This is the score
 * function of M. Latouche and J.-M. Berthelot, "Use of a Score Function to Prioritize and Limit Recontacts in Editing
 * Business Surveys", Journal of Official Statistics 8 (1992), 389–400, with the maximum as the global score over
 * variables (D. Hedlin, "Score Functions to Reduce Business Survey Editing at the U.K. Office for National Statistics",
 * Journal of Official Statistics 19 (2003), 177–199).
 */
public final class CallbackRanking {

    private static final MathContext PRECISION = MathContext.DECIMAL64;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Catalogue catalogue;

    public CallbackRanking(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The calls to be made, the largest score first; units with the same score by code.
     *
     * @param result consolidated, with its findings
     * @param submissions all that were read for the revision, counted or not
     */
    public List<Callback> of(RevisionResult result, List<Submission> submissions) {
        Map<String, List<Question>> byUnit = new TreeMap<>();
        SuspectedErrors errors = new SuspectedErrors(catalogue, result, submissions);
        for (Finding finding : result.findings()) {
            if (isToBeAsked(finding)) {
                byUnit.computeIfAbsent(finding.area(), unit -> new ArrayList<>())
                        .add(question(finding, errors.of(finding), result));
            }
        }
        Map<String, BigDecimal> scores = new HashMap<>();
        byUnit.forEach((unit, questions) -> scores.put(unit, together(questions)));
        BigDecimal all = scores.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        Comparator<String> order = Comparator.comparing((String unit) -> scores.getOrDefault(unit, BigDecimal.ZERO))
                .reversed()
                .thenComparing(Comparator.naturalOrder());
        List<Callback> calls = new ArrayList<>();
        BigDecimal done = BigDecimal.ZERO;
        for (String unit : byUnit.keySet().stream().sorted(order).toList()) {
            BigDecimal score = scores.getOrDefault(unit, BigDecimal.ZERO);
            done = done.add(score);
            List<Question> questions = byUnit.getOrDefault(unit, List.of()).stream()
                    .sorted(Comparator.comparing(Question::score).reversed())
                    .toList();
            calls.add(new Callback(unit, questions, score, all.signum() == 0 ? HUNDRED : percent(done, all)));
        }
        return calls;
    }

    /** Open findings of a known unit. A waiver that has expired is settled in its file, not by telephone. */
    private static boolean isToBeAsked(Finding finding) {
        return (finding.isOpenQuery() || finding.rejectsCells())
                && !finding.area().isEmpty()
                && !finding.code().startsWith(Waiver.CODES);
    }

    private Question question(Finding finding, Map<CellKey, BigDecimal> errors, RevisionResult result) {
        Question largest = new Question(finding, Optional.empty(), BigDecimal.ZERO);
        for (Map.Entry<CellKey, BigDecimal> error : errors.entrySet()) {
            BigDecimal score = countyFigure(error.getKey(), result)
                    .map(total -> percent(error.getValue(), total))
                    .orElse(BigDecimal.ZERO);
            if (score.compareTo(largest.score()) > 0) {
                largest = new Question(finding, Optional.of(error.getKey()), score);
            }
        }
        return largest.cell().isPresent() ? largest : whole(finding, errors);
    }

    private static Question whole(Finding finding, Map<CellKey, BigDecimal> errors) {
        return errors.entrySet().stream()
                .filter(error -> error.getValue().signum() != 0)
                .findFirst()
                .map(error -> new Question(finding, Optional.of(error.getKey()), HUNDRED))
                .orElse(new Question(finding, Optional.empty(), BigDecimal.ZERO));
    }

    /** What an error is set against, positive; empty when it is 0 or missing in both months. */
    private Optional<BigDecimal> countyFigure(CellKey cell, RevisionResult result) {
        String county = catalogue.areas().county().code();
        return result.figures()
                .value(Layer.TOTAL, county, cell)
                .number()
                .filter(amount -> amount.signum() != 0)
                .or(() -> result.previous()
                        .flatMap(last -> last.value(Layer.TOTAL, county, cell).number())
                        .filter(amount -> amount.signum() != 0))
                .map(BigDecimal::abs);
    }

    private static BigDecimal together(List<Question> questions) {
        Map<CellKey, BigDecimal> byCell = new HashMap<>();
        for (Question question : questions) {
            question.cell().ifPresent(cell -> byCell.merge(cell, question.score(), BigDecimal::max));
        }
        return byCell.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, PRECISION);
    }
}
