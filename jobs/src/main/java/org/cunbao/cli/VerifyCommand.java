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
import org.cunbao.run.Fault;
import org.cunbao.sign.SignatureCheck;
import org.cunbao.sign.SignatureVerdict;
import org.cunbao.sign.Trust;
import org.cunbao.sign.UnusableKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cunbao verify PACKET.zip}: checks a packet by itself, anywhere, and the signatures beside it. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {

    /** Before every certificate, so that a packet that does not tell its month blames none for its age. */
    private static final YearMonth NO_MONTH = YearMonth.of(1900, 1);

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "${bundle:label.packet}", descriptionKey = "packet")
    private Path packet = Path.of("");

    @Option(names = "--trust", paramLabel = "${bundle:label.file}")
    private @Nullable Path trusted;

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        demand(packet);
        Trust trust = trust();
        Verdict verdict = PacketVerifier.verify(packet);
        List<SignatureVerdict> signatures = SignatureCheck.check(
                packet, verdict.identity().map(Verdict.Identity::period).orElse(NO_MONTH), trust);
        PacketReport report = new PacketReport(terminal, packet, verdict, signatures, trusted != null);
        if (CunBao.of(Objects.requireNonNull(spec)).wantsJson()) {
            report.printJson();
        } else {
            report.print();
        }
        return (report.isSound() ? ExitCode.DONE : ExitCode.NO).code();
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
