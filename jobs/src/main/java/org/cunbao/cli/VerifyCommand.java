package org.cunbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.cunbao.domain.Text;
import org.cunbao.packet.PacketVerifier;
import org.cunbao.packet.Verdict;
import org.cunbao.sign.SignatureCheck;
import org.cunbao.sign.SignatureVerdict;
import org.cunbao.sign.Trust;
import org.cunbao.sign.UnusableKey;
import org.cunbao.upkeep.LedgerVerification;
import org.cunbao.workspace.Fault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code cunbao verify PACKET.zip}: checks a packet by itself, anywhere, and the signatures beside it; {@code cunbao
 * verify --ledger}: whether anything of the workspace's history was changed after it was written.
 */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {

    /** Before every certificate, so that a packet that does not tell its month blames none for its age. */
    private static final YearMonth NO_MONTH = YearMonth.of(1900, 1);

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "${bundle:label.packet}", descriptionKey = "packet")
    private @Nullable Path packet;

    @Option(names = "--ledger")
    private boolean ledger;

    @Option(names = "--head", paramLabel = "${bundle:label.head}")
    private String head = "";

    @Option(names = "--trust", paramLabel = "${bundle:label.file}")
    private @Nullable Path trusted;

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        CunBao root = CunBao.of(Objects.requireNonNull(spec));
        Path named = packet;
        if (ledger == (named != null) || (!ledger && !head.isEmpty()) || (ledger && trusted != null)) {
            throw new Fault(Fault.Kind.USAGE, Text.of("cli.verify.which"));
        }
        if (named == null) {
            return new LedgerReport(terminal, new LedgerVerification(root.workspace()).verify(head))
                    .print(root.wantsJson())
                    .code();
        }
        return verify(named, root.wantsJson()).code();
    }

    private ExitCode verify(Path packet, boolean wantsJson) throws IOException {
        demand(packet);
        Trust trust = trust();
        Verdict verdict = PacketVerifier.verify(packet);
        List<SignatureVerdict> signatures = SignatureCheck.check(
                packet, verdict.identity().map(Verdict.Identity::period).orElse(NO_MONTH), trust);
        PacketReport report = new PacketReport(terminal, packet, verdict, signatures, trusted != null);
        if (wantsJson) {
            report.printJson();
        } else {
            report.print();
        }
        return report.isSound() ? ExitCode.DONE : ExitCode.NO;
    }

    private Trust trust() throws IOException {
        Path file = trusted;
        if (file == null) {
            return Trust.NOT_ASKED;
        }
        demand(file);
        try {
            return Trust.read(file);
        } catch (UnusableKey e) {
            throw new Fault(Fault.Kind.USAGE, e.text(), e);
        }
    }

    private static void demand(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Fault(Fault.Kind.USAGE, Text.of("cli.check.no-file", file.toString()));
        }
    }
}
