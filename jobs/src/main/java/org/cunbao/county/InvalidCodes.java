package org.cunbao.county;

import java.util.List;

/** The lists of area codes cannot be used; nothing was written. */
public final class InvalidCodes extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<CodeProblem> problems;

    InvalidCodes(List<CodeProblem> problems) {
        super(problems.size() + " problems in the lists of area codes");
        this.problems = List.copyOf(problems);
    }

    /** All of them, in the order of the files and their lines; never empty. */
    public List<CodeProblem> problems() {
        return problems;
    }
}
