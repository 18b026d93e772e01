package org.cunbao.formula;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cunbao.domain.Column;
import org.jspecify.annotations.Nullable;

/** Replaces the references of a formula by plain variables that the expression library understands. */
final class ReferenceScanner {

    private static final String GROUP = "(?:@(?<group>[a-z]+))?";
    private static final Pattern TOKEN = Pattern.compile("(?<call>reporting|count)\\(\\s*(?<what>[A-Za-z0-9]+)" + GROUP
            + "\\s*\\)"
            + "|(?<level>township|villages|county)\\(\\s*(?<across>[A-Z]\\d{2})(?:\\.(?<acrosscolumn>[a-z]+|本月|累计|期末))?"
            + "\\s*\\)"
            + "|(?<code>(?<![A-Za-z0-9_])[A-Z]\\d{2})(?:\\.(?<column>[a-z]+|本月|累计|期末))?"
            + GROUP.replace("group", "of") + "(?![A-Za-z0-9_@.])");

    private final Map<String, Reference> references = new LinkedHashMap<>();
    private final boolean names;

    /** @param names whether a bare code such as {@code P70} is a {@link Reference.Name} instead of a figure */
    ReferenceScanner(boolean names) {
        this.names = names;
    }

    /** The text with each reference replaced by a variable; the variables are then in {@link #references()}. */
    String rewrite(String text) throws FormulaException {
        Matcher matcher = TOKEN.matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            Reference reference = reference(matcher);
            String variable = variableOf(reference);
            matcher.appendReplacement(out, Matcher.quoteReplacement(variable));
        }
        return matcher.appendTail(out).toString();
    }

    Map<String, Reference> references() {
        return references;
    }

    private Reference reference(Matcher matcher) throws FormulaException {
        String call = matcher.group("call");
        String group = orEmpty(matcher.group(call == null ? "of" : "group"));
        if ("reporting".equals(call)) {
            return new Reference.Reporting(matcher.group("what"), group);
        }
        if ("count".equals(call)) {
            return new Reference.Count(matcher.group("what"), group);
        }
        String level = matcher.group("level");
        if (level != null) {
            return new Reference.Across(
                    Reference.Level.valueOf(level.toUpperCase(Locale.ROOT)),
                    matcher.group("across"),
                    column(matcher.group("acrosscolumn")));
        }
        String code = matcher.group("code");
        if (names) {
            return new Reference.Name(code);
        }
        return new Reference.Figure(code, column(matcher.group("column")), group);
    }

    private static Optional<Column> column(@Nullable String text) throws FormulaException {
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(Column.of(text).orElseThrow(() -> new FormulaException("没有“" + text + "”这一栏")));
    }

    private String variableOf(Reference reference) {
        for (Map.Entry<String, Reference> known : references.entrySet()) {
            if (known.getValue().equals(reference)) {
                return known.getKey();
            }
        }
        String variable = "ref" + references.size() + "_";
        references.put(variable, reference);
        return variable;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
