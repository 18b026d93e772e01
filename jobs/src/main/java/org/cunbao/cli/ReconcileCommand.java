package org.cunbao.cli;

import java.time.YearMonth;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Published;
import org.cunbao.domain.Text;
import org.cunbao.reconcile.Reconciled;
import org.cunbao.reconcile.Reconciliation;
import org.cunbao.workspace.Fault;
import org.cunbao.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cunbao reconcile 2021-04}: figures already published against each other and against the data. */
@Command(name = "reconcile")
final class ReconcileCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "${bundle:label.month}", descriptionKey = "month")
    private String month = "";

    ReconcileCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        CunBao root = CunBao.of(Objects.requireNonNull(spec));
        YearMonth period = Month.parse(month);
        Workspace workspace = root.workspace();
        Catalogue catalogue = root.catalogue();
        Published published = catalogue
                .published(period)
                .orElseThrow(() -> new Fault(Fault.Kind.USAGE, Text.of("cli.reconcile.none", period.toString())));
        return new ReleasedMonth(workspace, period).askLatest((ledger, run) -> {
            Reconciled reconciled =
                    Reconciliation.of(catalogue, published, ledger.figureSets().find(period, run.revision()));
            ReconciledReport report = new ReconciledReport(terminal, reconciled);
            if (root.wantsJson()) {
                report.printJson(run);
            } else {
                report.print(run);
            }
            return reconciled.hasContradiction() ? ExitCode.NO : ExitCode.DONE;
        });
    }
}
