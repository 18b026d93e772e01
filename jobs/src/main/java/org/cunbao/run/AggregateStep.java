package org.cunbao.run;

import java.util.Optional;
import org.cunbao.aggregate.Consolidation;
import org.cunbao.aggregate.Estimation;
import org.cunbao.domain.Estimates;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.ledger.Ledger;
import org.cunbao.validate.Validator;

/**
 * Consolidates village → township → county and the groups, then judges the totals; estimates beside them are never
 * judged.
 */
record AggregateStep(Revision revision) implements StepWork {

    @Override
    public void run() {
        Ledger ledger = revision.ledger();
        Figures reported = ledger.figureSets().find(revision.period(), revision.number());
        Figures figures = reported.with(Layer.TOTAL, new Consolidation(revision.catalogue()).totals(reported));
        Optional<Figures> before =
                new Results(ledger, revision.catalogue()).before(revision.period(), revision.previousRevision());
        ledger.figureSets().add(figures, Layer.TOTAL);
        if (revision.withEstimates()) {
            Estimates units = new Estimation(revision.catalogue()).units(reported, before);
            ledger.estimateSets().add(revision.period(), revision.number(), units);
        }
        ledger.findings()
                .add(
                        revision.period(),
                        revision.number(),
                        "aggregate",
                        new Validator(revision.catalogue()).judgeTotals(figures, before));
    }
}
