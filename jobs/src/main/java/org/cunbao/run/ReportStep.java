package org.cunbao.run;

import java.io.IOException;
import java.nio.file.Path;
import org.cunbao.domain.Account;
import org.cunbao.domain.ReturnFolder;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.Text;
import org.cunbao.report.Publication;
import org.cunbao.report.pdf.ReturnCover;
import org.cunbao.report.table.AccountCsv;
import org.cunbao.returns.Originals;
import org.cunbao.returns.Returns;
import org.cunbao.workspace.Fault;
import org.cunbao.workspace.Folders;

/**
 * Lays out the report, the workbook, the data files and what goes back to the senders in the staging folder, once
 * everything that came in is accounted for.
 */
record ReportStep(Revision revision) implements StepWork {

    @Override
    public void run() throws IOException {
        Account account = closed();
        Folders.makeAnew(revision.staging());
        RevisionResult result = revision.result();
        SideBySide.all(new Publication(revision.catalogue()).writers(result, revision.staging()));
        returns(result, ReceivedOriginals.of(revision));
        new AccountCsv(revision.catalogue()).write(account, revision.staging().resolve("account.csv"));
    }

    private Account closed() {
        Account account = revision.account();
        if (!account.open().isEmpty()) {
            throw new Fault(
                    Fault.Kind.OURS,
                    Text.of(
                                    "run.account-open",
                                    account.period().toString(),
                                    String.valueOf(account.open().size()))
                            .with(account.open().stream()
                                    .map(balance -> Text.of("account." + balance.key()))
                                    .distinct()
                                    .toList()));
        }
        return account;
    }

    private void returns(RevisionResult result, Originals originals) throws IOException {
        Path returns = revision.staging().resolve("returns");
        ReturnCover cover = new ReturnCover(revision.catalogue());
        for (ReturnFolder folder : new Returns(revision.catalogue(), originals).write(result, returns)) {
            cover.write(result, folder, returns.resolve(folder.name()));
        }
    }
}
