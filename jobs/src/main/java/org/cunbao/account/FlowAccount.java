package org.cunbao.account;

import java.util.ArrayList;
import java.util.List;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.Account;
import org.cunbao.domain.Account.Balance;
import org.cunbao.domain.AreaKind;
import org.cunbao.ledger.Ledger;
import org.cunbao.ledger.Runs.Run;

/** Makes the account of a revision. */
public final class FlowAccount {

    private FlowAccount() {}

    /**
     * Counts what the ledger holds of a revision that has been judged. Nothing is stored.
     *
     * @param catalogue by the templates that the revision froze
     * @param readerVersion that its deliveries were read with
     */
    public static Account of(Ledger ledger, Catalogue catalogue, Run run, int readerVersion) {
        Flow flow = Flow.of(ledger, catalogue, run, readerVersion);
        FileBalances files = new FileBalances(flow);
        FormBalances forms = new FormBalances(flow);
        CellBalances cells = new CellBalances(flow);
        List<Balance> balances = new ArrayList<>(List.of(files.seen(), files.read(), forms.forms()));
        for (AreaKind form : Flow.FORMS) {
            balances.add(forms.units(form));
        }
        balances.add(forms.adopted());
        balances.add(cells.cells());
        for (AreaKind form : Flow.FORMS) {
            balances.add(cells.taken(form));
            balances.add(cells.expected(form));
        }
        return new Account(run.period(), run.revision(), balances);
    }
}
