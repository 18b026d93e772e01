package org.cunbao.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Condition;
import org.cunbao.catalogue.Rule;
import org.cunbao.catalogue.Rule.Example;
import org.cunbao.catalogue.TemplateProblem;
import org.cunbao.domain.Outcome;
import org.cunbao.domain.Text;
import org.cunbao.formula.Result;

/** Runs the worked cases that each rule carries. */
public final class RuleExamples {

    private final Wording wording;
    private final ExampleReader reader;
    private final List<TemplateProblem> problems = new ArrayList<>();

    private RuleExamples(Catalogue catalogue) {
        this.wording = new Wording(catalogue);
        this.reader = new ExampleReader(wording);
    }

    /**
     * The disagreements of all rules with their own examples, by rule and example; empty when there are none. A rule
     * that has no example of each of passed and failed is one, and so is a formula that gives a number.
     */
    public static List<TemplateProblem> run(Catalogue catalogue) {
        RuleExamples examples = new RuleExamples(catalogue);
        catalogue.rules().forEach(examples::run);
        return List.copyOf(examples.problems);
    }

    private void run(Rule rule) {
        for (Example example : rule.examples()) {
            Consumer<String> problem = message -> problem(rule, example.line(), message);
            ExampleEvidence evidence = reader.read(example, problem);
            if (rule.condition() instanceof Condition.Expression expression
                    && expression.formula().evaluate(evidence::of) instanceof Result.Amount) {
                problem.accept(
                        say("validate.example.number", expression.formula().toString()));
                continue;
            }
            Judgement judgement =
                    new Edits(wording, evidence).of(rule.condition()).judge(evidence);
            if (judgement.outcome() != example.outcome()) {
                problem.accept(say(
                        "validate.example.differs",
                        rule.id(),
                        word(example.outcome()),
                        word(judgement.outcome()),
                        judgement.outcome() == Outcome.FAILED ? wording.say(judgement.detail()) : ""));
            }
        }
        for (Outcome needed : List.of(Outcome.PASSED, Outcome.FAILED)) {
            if (rule.examples().stream().noneMatch(example -> example.outcome() == needed)) {
                problem(rule, rule.line(), say("validate.example.none", rule.id(), word(needed)));
            }
        }
    }

    private void problem(Rule rule, int line, String message) {
        problems.add(new TemplateProblem(rule.file(), line, message));
    }

    private String word(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> say("validate.outcome.passed");
            case FAILED -> say("validate.outcome.failed");
            case UNDECIDED -> say("validate.outcome.undecided");
        };
    }

    private String say(String key, String... arguments) {
        return wording.say(Text.of(key, arguments));
    }
}
