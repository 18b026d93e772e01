package org.cunbao.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.cunbao.domain.Text;
import org.cunbao.packet.PacketVerifier;
import org.cunbao.packet.Verdict;
import org.cunbao.run.Fault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cunbao verify PACKET.zip}: checks a packet by itself, anywhere. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "${bundle:label.packet}", descriptionKey = "packet")
    private Path packet = Path.of("");

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        if (!Files.isRegularFile(packet)) {
            throw new Fault(Fault.Kind.USAGE, Text.of("cli.check.no-file", packet.toString()));
        }
        Verdict verdict = PacketVerifier.verify(packet);
        if (CunBao.of(Objects.requireNonNull(spec)).wantsJson()) {
            printJson(verdict);
        } else {
            print(verdict);
        }
        return (verdict.sound() ? ExitCode.DONE : ExitCode.NO).code();
    }

    private void print(Verdict verdict) {
        if (verdict.sound()) {
            terminal.say("cli.verify.sound", packet.getFileName(), verdict.files(), verdict.recomputed());
            return;
        }
        terminal.say(
                "cli.verify.unsound", packet.getFileName(), verdict.problems().size());
        verdict.problems()
                .forEach(problem ->
                        terminal.out().println("  " + terminal.messages().text(problem)));
    }

    private void printJson(Verdict verdict) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("packet", packet.toString());
        answer.put("sound", verdict.sound());
        answer.put("files", verdict.files());
        answer.put("figures", verdict.figures());
        answer.put("recomputed", verdict.recomputed());
        answer.put("underivable", verdict.underivable());
        answer.put(
                "problems",
                verdict.problems().stream().map(terminal.messages()::text).toList());
        Json.print(terminal, answer);
    }
}
