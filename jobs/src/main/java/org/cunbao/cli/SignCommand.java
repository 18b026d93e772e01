package org.cunbao.cli;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cunbao.domain.Text;
import org.cunbao.packet.PacketVerifier;
import org.cunbao.packet.Verdict;
import org.cunbao.sign.SigningKey;
import org.cunbao.sign.UnusableKey;
import org.cunbao.workspace.Fault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cunbao sign PACKET.zip --key KEY.p12}: puts a signature beside a packet that is whole. */
@Command(name = "sign")
final class SignCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "${bundle:label.packet}", descriptionKey = "packet")
    private Path packet = Path.of("");

    @Option(names = "--key", required = true, paramLabel = "${bundle:label.file}")
    private Path key = Path.of("");

    @Option(names = "--password-file", paramLabel = "${bundle:label.file}")
    private @Nullable Path passwordFile;

    SignCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        for (Path file : List.of(packet, key)) {
            if (!Files.isRegularFile(file)) {
                throw new Fault(Fault.Kind.USAGE, Text.of("cli.check.no-file", file.toString()));
            }
        }
        Verdict verdict = PacketVerifier.verify(packet);
        if (!verdict.sound()) {
            terminal.complain("cli.sign.unsound", packet.getFileName());
            verdict.problems()
                    .forEach(problem ->
                            terminal.err().println("  " + terminal.messages().text(problem)));
            return ExitCode.NO.code();
        }
        SigningKey opened = open();
        List<Path> written = sign(opened);
        if (CunBao.of(Objects.requireNonNull(spec)).wantsJson()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("packet", packet.toString());
            answer.put("signer", opened.signer().name());
            answer.put("files", written.stream().map(Path::toString).toList());
            Json.print(terminal, answer);
        } else {
            terminal.say(
                    "cli.sign.done",
                    opened.signer().name(),
                    terminal.list(written.stream()
                            .map(file -> String.valueOf(file.getFileName()))
                            .toList()));
        }
        return ExitCode.DONE.code();
    }

    private SigningKey open() throws Exception {
        char[] password = KeyPassword.read(Optional.ofNullable(passwordFile), System.getenv());
        try {
            return SigningKey.read(key, password, Instant.now(Clock.systemUTC()));
        } catch (UnusableKey e) {
            throw new Fault(Fault.Kind.USAGE, e.text(), e);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private List<Path> sign(SigningKey opened) throws Exception {
        try {
            return opened.sign(packet);
        } catch (FileAlreadyExistsException e) {
            throw new Fault(Fault.Kind.USAGE, Text.of("cli.sign.exists", e.getFile()), e);
        }
    }
}
