package org.cunbao.catalogue;

import java.util.Comparator;
import java.util.List;

/** The templates cannot be used; nothing has run. */
public final class InvalidTemplates extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<TemplateProblem> problems;

    public InvalidTemplates(List<TemplateProblem> problems) {
        super(problems.size() + " problems in the templates");
        this.problems = problems.stream()
                .sorted(Comparator.comparing(TemplateProblem::file).thenComparing(TemplateProblem::line))
                .toList();
    }

    /** All of them, by file and line; never empty. */
    public List<TemplateProblem> problems() {
        return problems;
    }
}
