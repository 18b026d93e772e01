package org.cunbao.validate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Form;
import org.cunbao.catalogue.Rule.Example;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Text;
import org.cunbao.domain.Value;
import org.cunbao.domain.Value.Reason;
import org.cunbao.formula.Formula;
import org.cunbao.formula.FormulaException;
import org.cunbao.formula.Reference;

/** Reads the texts of an example: a number, 是, 否, or one of the forms' words for “not applicable”. */
final class ExampleReader {

    /** Two numbers above 0. */
    private static final Pattern CHANGE =
            Pattern.compile("([1-9]\\d*(?:\\.\\d+)?|0\\.\\d*[1-9])→([1-9]\\d*(?:\\.\\d+)?|0\\.\\d*[1-9])");

    private final Wording wording;
    private final Set<String> notApplicable;

    ExampleReader(Wording wording) {
        this.wording = wording;
        this.notApplicable = wording.catalogue().forms().values().stream()
                .map(Form::notApplicable)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    ExampleEvidence read(Example example, Consumer<String> problem) {
        return new ExampleEvidence(
                cells(example.now(), problem),
                cells(example.before(), problem),
                cells(example.villages(), problem),
                register(example.register(), problem),
                peers(example.peers(), problem),
                Set.copyOf(example.explained()),
                wording);
    }

    private Map<CellKey, Value> cells(Map<String, String> texts, Consumer<String> problem) {
        Map<CellKey, Value> values = new LinkedHashMap<>();
        texts.forEach((name, text) -> CellKey.parse(name)
                .ifPresent(cell -> value(text, problem).ifPresent(value -> values.put(cell, value))));
        return values;
    }

    private Map<Reference, Value> register(Map<String, String> texts, Consumer<String> problem) {
        Map<Reference, Value> values = new LinkedHashMap<>();
        texts.forEach((name, text) -> reference(name)
                .ifPresentOrElse(
                        reference -> value(text, problem).ifPresent(value -> values.put(reference, value)),
                        () -> problem.accept(wording.say(Text.of("validate.example.register", name)))));
        return values;
    }

    private Map<CellKey, List<Change>> peers(Map<String, String> texts, Consumer<String> problem) {
        Map<CellKey, List<Change>> peers = new LinkedHashMap<>();
        texts.forEach((name, text) -> CellKey.parse(name).ifPresent(cell -> {
            List<Change> changes = new ArrayList<>();
            for (String change : text.split(" +", -1)) {
                Matcher matcher = CHANGE.matcher(change);
                if (matcher.matches()) {
                    changes.add(new Change(new BigDecimal(matcher.group(1)), new BigDecimal(matcher.group(2))));
                } else {
                    problem.accept(wording.say(Text.of("validate.example.peers", change)));
                }
            }
            peers.put(cell, changes);
        }));
        return peers;
    }

    private static Optional<Reference> reference(String name) {
        try {
            List<Reference> references = Formula.ofFigures(name).references();
            return references.size() == 1 ? Optional.of(references.get(0)) : Optional.empty();
        } catch (FormulaException e) {
            // the caller reports the name, which says more to the author than what the formula reader expected
            return Optional.empty();
        }
    }

    private Optional<Value> value(String text, Consumer<String> problem) {
        if (text.equals("是") || text.equals("否")) {
            return Optional.of(Value.of(text.equals("是") ? 1 : 0));
        }
        if (notApplicable.contains(text)) {
            return Optional.of(Value.missing(Reason.NOT_APPLICABLE));
        }
        if (text.matches("-?\\d+(\\.\\d+)?")) {
            return Optional.of(Value.of(new BigDecimal(text)));
        }
        problem.accept(wording.say(Text.of("validate.example.value", text)));
        return Optional.empty();
    }
}
