package org.cunbao.formula;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.basic.AbsFunction;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token.TokenType;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
            .defaultConstants(new TreeMap<>(Map.of("TRUE", EvaluationValue.TRUE, "FALSE", EvaluationValue.FALSE)))
            .build();

    private static final Map<String, String> SIGNS = signs();

    /** In the order of replacement: a longer sign before one that it contains. */
    private static Map<String, String> signs() {
        Map<String, String> signs = new LinkedHashMap<>();
        signs.put("*", "×");
        signs.put("/", "÷");
        signs.put("<=", "≤");
        signs.put(">=", "≥");
        signs.put("!=", "≠");
        signs.put("==", "=");
        return signs;
    }

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
        if (text.contains("\"") || text.contains("'")) {
            throw new FormulaException("公式里只能有数和指标，不能有文字：" + text);
        }
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
        return new Formula(text, expression, Collections.unmodifiableMap(scanner.references()));
    }

    /** What the formula speaks of, each once, in the order of first mention. */
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
            Expression filled = fill(values, missing);
            return missing.isEmpty() ? result(filled.evaluate()) : new Result.Undecided(missing);
        } catch (EvaluationException e) {
            return new Result.Undecided(missing);
        } catch (ParseException e) {
            throw new IllegalStateException(text, e);
        }
    }

    /**
     * The parts of a formula that divides, such as {@code E08 / E07 * 100}; empty when it is no such formula, when
     * something is missing, or when it divides by zero.
     *
     * @param values answers for each reference
     */
    public Optional<Quotient> quotient(Function<Reference, Value> values) {
        Set<Reference> missing = new LinkedHashSet<>();
        try {
            Expression filled = fill(values, missing);
            ASTNode root = filled.getAbstractSyntaxTree();
            boolean scaled =
                    isOperator(root, "*") && isNumber(root.getParameters().get(1));
            ASTNode division = scaled ? root.getParameters().get(0) : root;
            if (!missing.isEmpty() || !isOperator(division, "/")) {
                return Optional.empty();
            }
            BigDecimal factor = scaled ? number(filled, root.getParameters().get(1)) : BigDecimal.ONE;
            BigDecimal numerator = number(filled, division.getParameters().get(0));
            BigDecimal denominator = number(filled, division.getParameters().get(1));
            return denominator.signum() == 0 || factor.signum() == 0
                    ? Optional.empty()
                    : Optional.of(new Quotient(numerator, denominator, factor));
        } catch (EvaluationException e) {
            return Optional.empty();
        } catch (ParseException e) {
            throw new IllegalStateException(text, e);
        }
    }

    /**
     * The formula as a reader writes it, with {@code ×} and {@code ≤}, and a word for each reference. {@code &&} and
     * {@code ||} are left as they are: their words depend on the language.
     */
    public String written(Function<Reference, String> words) {
        String plain = expression.getExpressionString();
        for (Map.Entry<String, String> sign : SIGNS.entrySet()) {
            plain = plain.replace(sign.getKey(), sign.getValue());
        }
        for (Map.Entry<String, Reference> entry : references.entrySet()) {
            plain = plain.replace(entry.getKey(), words.apply(entry.getValue()));
        }
        return plain;
    }

    private Expression fill(Function<Reference, Value> values, Set<Reference> missing) throws ParseException {
        Expression copy = expression.copy();
        for (Map.Entry<String, Reference> entry : references.entrySet()) {
            values.apply(entry.getValue())
                    .number()
                    .ifPresentOrElse(amount -> copy.with(entry.getKey(), amount), () -> missing.add(entry.getValue()));
        }
        return copy;
    }

    private static boolean isOperator(ASTNode node, String sign) {
        return node.getToken().getType() == TokenType.INFIX_OPERATOR
                && node.getToken().getValue().equals(sign);
    }

    private static boolean isNumber(ASTNode node) {
        return node.getToken().getType() == TokenType.NUMBER_LITERAL;
    }

    private static BigDecimal number(Expression filled, ASTNode node) throws EvaluationException {
        return filled.evaluateSubtree(node).getNumberValue();
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
