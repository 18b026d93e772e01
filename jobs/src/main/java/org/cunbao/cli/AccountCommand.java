package org.cunbao.cli;

import java.time.YearMonth;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.cunbao.domain.Account;
import org.cunbao.run.Results;
import org.cunbao.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cunbao account 2021-04}: everything that came in for a released month against what became of it. */
@Command(name = "account")
final class AccountCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "${bundle:label.month}", descriptionKey = "month")
    private String month = "";

    @Option(names = "--revision", paramLabel = "r1")
    private String revision = "";

    AccountCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        CunBao root = CunBao.of(Objects.requireNonNull(spec));
        Workspace workspace = root.workspace();
        YearMonth period = Month.parse(month);
        return new ReleasedMonth(workspace, period).ask(revision, (ledger, run) -> {
            Account account = Results.frozen(workspace, ledger, run).account(run);
            AccountReport report = new AccountReport(terminal, account);
            if (root.wantsJson()) {
                report.printJson();
            } else {
                report.print();
            }
            return account.open().isEmpty() ? ExitCode.DONE : ExitCode.NO;
        });
    }
}
