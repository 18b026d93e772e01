package org.cunbao.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cunbao.catalogue.Rule.Example;
import org.cunbao.catalogue.Rule.Scope;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Outcome;
import org.cunbao.domain.Severity;

/** Reads {@code rules/}. */
final class RuleFiles {

    /** In an example: the value of every cell of the rule that the example does not name. */
    private static final String REST = "其余";

    private static final Pattern ID = Pattern.compile("[A-Z]+-\\d{2}");

    private final TemplateFiles files;
    private final ConditionReader conditions;
    private final Problems problems;
    private final Map<String, String> declared = new HashMap<>();

    RuleFiles(TemplateFiles files, Indicators indicators, FormulaCheck check, Problems problems) {
        this.files = files;
        this.conditions = new ConditionReader(indicators, check);
        this.problems = problems;
    }

    /** All rules, by file and then in the order of the file. */
    List<Rule> read() {
        List<Rule> rules = new ArrayList<>();
        for (String name : files.below("rules/")) {
            Optional<YamlMap> found = YamlMap.read(files, name, problems);
            if (found.isEmpty()) {
                continue;
            }
            YamlMap yaml = found.get();
            yaml.optionalText("title");
            for (YamlMap entry : yaml.maps("rules")) {
                rule(entry).ifPresent(rules::add);
                entry.finish();
            }
            yaml.finish();
        }
        return rules;
    }

    private Optional<Rule> rule(YamlMap yaml) {
        String id = yaml.text("id");
        if (!ID.matcher(id).matches()) {
            yaml.problem(yaml.line("id"), "规则编号应为 G-01 的样子，写的是“" + id + "”");
        }
        String place = declared.putIfAbsent(id, yaml.file() + ":" + yaml.line());
        if (place != null) {
            yaml.problem(yaml.line("id"), "规则编号 " + id + " 已用于 " + place);
        }
        Optional<Scope> scope =
                constant(yaml, "scope", Scope.values(), "village、township、department、township-total 或 county-total");
        Optional<Severity> severity = constant(yaml, "severity", Severity.values(), "fatal、query 或 info");
        Validity validity = Validity.read(
                yaml.optionalText("since").orElse(""),
                yaml.optionalText("until").orElse(""),
                message -> yaml.problem(yaml.line("since"), message));
        String label = yaml.text("label");
        String reason = yaml.text("reason");
        String remedy = yaml.text("remedy");
        boolean shadow = yaml.flag("shadow");
        List<YamlMap> worked = yaml.maps("examples");
        if (worked.isEmpty()) {
            yaml.problem(yaml.line(), "规则 " + id + " 没有 examples；每条规则至少要有一个成立、一个不成立的例子");
        }
        Optional<Condition> condition = scope.flatMap(known -> conditions.read(yaml, known));
        if (scope.isEmpty() || severity.isEmpty() || condition.isEmpty()) {
            worked.forEach(example -> example(example, List.of()));
            return Optional.empty();
        }
        List<Example> examples = worked.stream()
                .map(example -> example(example, condition.get().cells()))
                .flatMap(Optional::stream)
                .toList();
        return Optional.of(new Rule(
                id,
                scope.get(),
                label,
                severity.get(),
                reason,
                remedy,
                validity,
                shadow,
                condition.get(),
                examples,
                yaml.file(),
                yaml.line()));
    }

    private static Optional<Example> example(YamlMap yaml, List<CellKey> cells) {
        Optional<Outcome> outcome = constant(yaml, "outcome", Outcome.values(), "passed、failed 或 undecided");
        Map<String, String> now = filled(yaml.textMap("now"), cells);
        Map<String, String> before = filled(yaml.textMap("before"), cells);
        Map<String, String> villages = filled(yaml.textMap("villages"), cells);
        Map<String, String> register = yaml.textMap("register");
        Map<String, String> peers = filled(yaml.textMap("peers"), cells);
        List<String> explained = yaml.texts("explained");
        for (Map<String, String> side : List.of(now, before, villages, peers)) {
            side.keySet().stream()
                    .filter(key -> CellKey.parse(key).isEmpty())
                    .forEach(key -> yaml.problem(yaml.line(), "例子里的“" + key + "”应写成 A01.累计 的样子"));
        }
        yaml.finish();
        return outcome.map(known -> new Example(now, before, villages, register, peers, explained, known, yaml.line()));
    }

    private static Map<String, String> filled(Map<String, String> given, List<CellKey> cells) {
        Map<String, String> all = new LinkedHashMap<>(given);
        String rest = all.remove(REST);
        if (rest != null) {
            cells.forEach(cell -> all.putIfAbsent(cell.toString(), rest));
        }
        return all;
    }

    private static <E extends Enum<E>> Optional<E> constant(YamlMap yaml, String key, E[] values, String allowed) {
        String text = yaml.text(key);
        Optional<E> found = Stream.of(values)
                .filter(value ->
                        value.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text))
                .findFirst();
        if (found.isEmpty() && !text.isEmpty()) {
            yaml.problem(yaml.line(key), "“" + key + "”应为 " + allowed + "，写的是“" + text + "”");
        }
        return found;
    }
}
