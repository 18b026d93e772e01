package org.cunbao.formula;

/** A formula that cannot be read. */
public final class FormulaException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String problem;

    public FormulaException(String problem) {
        super(problem);
        this.problem = problem;
    }

    /** What is wrong, for the author of the template. */
    public String problem() {
        return problem;
    }
}
