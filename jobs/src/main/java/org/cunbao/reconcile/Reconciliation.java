package org.cunbao.reconcile;

import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Published;
import org.cunbao.domain.Figures;

/** Checks published figures: first among themselves, then against the data. */
public final class Reconciliation {

    private Reconciliation() {}

    /**
     * Checks one month's published figures.
     *
     * @param figures the month's figures with the county's and the groups' totals
     */
    public static Reconciled of(Catalogue catalogue, Published published, Figures figures) {
        Wording wording = new Wording(catalogue.messages(), published);
        IdentityCheck identities = new IdentityCheck(published, wording);
        FigureCheck data = new FigureCheck(catalogue, figures, wording);
        return new Reconciled(
                published.identities().stream().map(identities::check).toList(),
                published.figures().stream().map(data::check).toList());
    }
}
