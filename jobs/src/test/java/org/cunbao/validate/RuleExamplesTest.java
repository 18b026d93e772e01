package org.cunbao.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.cunbao.MonthFixture;
import org.cunbao.TemplateFixture;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Condition;
import org.cunbao.catalogue.TemplateProblem;
import org.junit.jupiter.api.Test;

class RuleExamplesTest {

    @Test
    void packed_rules_agree_with_their_examples() {
        assertThat(RuleExamples.run(MonthFixture.catalogue())).isEmpty();
    }

    @Test
    void packed_rules_use_every_kind() {
        Catalogue catalogue = MonthFixture.catalogue();
        assertThat(catalogue.rules()).hasSizeGreaterThanOrEqualTo(45);
        assertThat(catalogue.rules().stream()
                        .map(rule -> rule.condition().getClass())
                        .collect(Collectors.toSet()))
                .isEqualTo(List.of(Condition.class.getPermittedSubclasses()).stream()
                        .filter(kind -> !kind.isEnum())
                        .collect(Collectors.toSet()))
                .hasSize(14);
    }

    @Test
    void wrong_example_is_reported_with_its_line_and_both_outcomes() {
        assertThat(run("kind: compare", "left: E08.累计", "operator: \"<=\"", "right: E07.累计", """
                examples:
                  - {now: {E08.累计: 4, E07.累计: 4}, outcome: passed}
                  - {now: {E08.累计: 5, E07.累计: 4}, outcome: failed}
                  - {now: {E08.累计: 6, E07.累计: 4}, outcome: passed}
            """))
                .containsExactly(new TemplateProblem(
                        "rules/test.yaml",
                        15,
                        "规则 T-01 的这个例子应为“成立”，算出来是“不成立”。成功调处化解矛盾纠纷（E08）累计为 6，" + "排查矛盾纠纷（E07）累计为 4；前者应不大于后者，相差 2"));
    }

    @Test
    void formula_that_gives_a_number_is_reported() {
        assertThat(run("kind: expression", "formula: E07 - E08", """
                examples:
                  - {now: {E08.累计: 4, E07.累计: 4}, outcome: passed}
                  - {now: {E08.累计: 5, E07.累计: 4}, outcome: failed}
            """))
                .extracting(TemplateProblem::toString)
                .contains("templates/rules/test.yaml:11：公式“E07 - E08”得出的是一个数，应写成一个判断，如 E08 <= E07")
                .hasSize(2);
    }

    @Test
    void change_of_a_peer_that_is_not_above_0_is_reported() {
        assertThat(run(
                        "kind: history",
                        "cells: [E07.本月]",
                        "method: hidiroglou-berthelot",
                        "u: 0.5",
                        "a: 0.05",
                        "c: 4",
                        "units: 4",
                        "absolute: 20",
                        """
                examples:
                  - {now: {E07.本月: 60}, before: {E07.本月: 3}, peers: {E07.本月: 0→1 2→2 3→3 4→4 5→5}, outcome: failed}
                  - {now: {E07.本月: 3}, before: {E07.本月: 3}, outcome: passed}
            """))
                .extracting(TemplateProblem::message)
                .containsExactly("例子里 peers 的“0→1”应写成 100→102 的样子，两个数都大于 0");
    }

    @Test
    void rule_that_never_fails_in_its_examples_is_reported() {
        assertThat(run("kind: range", "cells: [A13.期末]", "min: 0", """
                examples:
                  - {now: {A13.期末: 4}, outcome: passed}
            """))
                .containsExactly(new TemplateProblem("rules/test.yaml", 2, "规则 T-01 没有“不成立”的例子；每条规则至少要有一个成立、一个不成立的例子"));
    }

    @Test
    void unreadable_value_and_register_name_are_reported() {
        assertThat(run("kind: expression", "formula: A02 <= count(village)", """
                examples:
                  - {now: {A02.期末: 很多}, register: {count(village): 1}, outcome: undecided}
                  - {now: {A02.期末: 1}, register: {village: 1}, outcome: undecided}
                  - {now: {A02.期末: 是}, register: {count(village): 1}, outcome: passed}
                  - {now: {A02.期末: 2}, register: {count(village): 1}, outcome: failed}
            """))
                .extracting(TemplateProblem::toString)
                .containsExactly(
                        "templates/rules/test.yaml:11：例子里的“很多”读不懂；应为数字、是、否或“不适用”",
                        "templates/rules/test.yaml:12：例子里的“village”应写成 count(village)、reporting(G01) 的样子");
    }

    private static List<TemplateProblem> run(String... lines) {
        String blanks = List.of(lines).subList(0, lines.length - 1).stream()
                .map(line -> "    " + line + "\n")
                .collect(Collectors.joining());
        return RuleExamples.run(TemplateFixture.withRules("""
            rules:
              - id: T-01
                scope: village
                label: 试
                severity: fatal
                reason: 试
                remedy: 试
            """ + blanks + lines[lines.length - 1]));
    }
}
