package org.cunbao.reconcile;

import java.util.List;

/**
 * The outcome of a reconciliation.
 *
 * @param identities the published figures among themselves, in the order of the file
 * @param figures the published figures against the data, in the order of the file
 */
public record Reconciled(List<IdentityResult> identities, List<FigureResult> figures) {

    public Reconciled {
        identities = List.copyOf(identities);
        figures = List.copyOf(figures);
    }

    /** True when an equality fails or the data contradict a figure. */
    public boolean hasContradiction() {
        return identities.stream().anyMatch(identity -> !identity.holds())
                || figures.stream().anyMatch(figure -> figure.verdict() == Verdict.CONTRADICTS);
    }
}
