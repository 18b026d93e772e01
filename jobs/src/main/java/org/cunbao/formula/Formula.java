package org.cunbao.formula;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.basic.AbsFunction;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.parser.ParseException;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cunbao.domain.Value;

/**
 * A formula over figures: decimal arithmetic ({@code + - * /}), comparison, {@code && || !} and the functions
 * {@code ABS MIN MAX}. Nothing else: no clock, no chance, no access to Java. Safe to share between threads.
 */
public final class Formula {

    private static final ExpressionConfiguration CONFIGURATION = ExpressionConfiguration.builder()
            .functionDictionary(functions())
            .arraysAllowed(false)
            .structuresAllowed(false)
            .implicitMultiplicationAllowed(false)
            .build();

    private static MapBasedFunctionDictionary functions() {
        MapBasedFunctionDictionary functions = new MapBasedFunctionDictionary();
        functions.addFunction("ABS", new AbsFunction());
        functions.addFunction("MIN", new MinFunction());
        functions.addFunction("MAX", new MaxFunction());
        return functions;
    }

    private final String text;
    private final Expression expression;
    private final Map<String, Reference> references;

    private Formula(String text, Expression expression, Map<String, Reference> references) {
        this.text = text;
        this.expression = expression;
        this.references = references;
    }

    /** Reads a formula over figures, such as {@code (D15 + D22 + D23) / 10000}. */
    public static Formula ofFigures(String text) throws FormulaException {
        return parse(text, new ReferenceScanner(false));
    }

    /** Reads a formula over names that the caller knows, such as {@code P69 / P68 * 100}. */
    public static Formula ofNames(String text) throws FormulaException {
        return parse(text, new ReferenceScanner(true));
    }

    private static Formula parse(String text, ReferenceScanner scanner) throws FormulaException {
        Expression expression = new Expression(scanner.rewrite(text), CONFIGURATION);
        try {
            expression.validate();
            for (String variable : expression.getUsedVariables()) {
                if (!scanner.references().containsKey(variable)) {
                    throw new FormulaException("不认识“" + variable + "”");
                }
            }
        } catch (ParseException e) {
            throw new FormulaException("公式读不懂：" + text);
        }
        return new Formula(text, expression, Map.copyOf(scanner.references()));
    }

    /** What the formula speaks of, in no particular order. */
    public List<Reference> references() {
        return List.copyOf(references.values());
    }

    /**
     * Works the formula out. A missing value or a division by zero makes it {@link Result.Undecided}.
     *
     * @param values answers for each reference
     */
    public Result evaluate(Function<Reference, Value> values) {
        Set<Reference> missing = new LinkedHashSet<>();
        try {
            Expression copy = expression.copy();
            for (Map.Entry<String, Reference> entry : references.entrySet()) {
                values.apply(entry.getValue())
                        .number()
                        .ifPresentOrElse(
                                amount -> copy.with(entry.getKey(), amount), () -> missing.add(entry.getValue()));
            }
            return missing.isEmpty() ? result(copy.evaluate()) : new Result.Undecided(missing);
        } catch (EvaluationException e) {
            return new Result.Undecided(missing);
        } catch (ParseException e) {
            throw new IllegalStateException(text, e);
        }
    }

    private Result result(EvaluationValue value) {
        if (value.isBooleanValue()) {
            return new Result.Truth(value.getBooleanValue());
        }
        if (value.isNumberValue()) {
            BigDecimal amount = value.getNumberValue();
            return new Result.Amount(amount);
        }
        throw new IllegalStateException("neither number nor truth: " + text);
    }

    @Override
    public String toString() {
        return text;
    }
}
