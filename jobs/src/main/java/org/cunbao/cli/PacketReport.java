package org.cunbao.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cunbao.domain.Text;
import org.cunbao.packet.Verdict;
import org.cunbao.sign.SignatureVerdict;
import org.cunbao.sign.Signer;

/** Tells what checking a packet has shown: whether it is whole first, in one line. */
final class PacketReport {

    private final Terminal terminal;
    private final Path packet;
    private final Verdict verdict;
    private final List<SignatureVerdict> signatures;
    private final List<Text> problems = new ArrayList<>();

    /** @param trustAsked whether the receiver named whom it trusts; a packet without a signature is a problem then */
    PacketReport(
            Terminal terminal, Path packet, Verdict verdict, List<SignatureVerdict> signatures, boolean trustAsked) {
        this.terminal = terminal;
        this.packet = packet;
        this.verdict = verdict;
        this.signatures = List.copyOf(signatures);
        problems.addAll(verdict.problems());
        signatures.forEach(signature -> problems.addAll(signature.problems()));
        if (trustAsked && signatures.isEmpty()) {
            problems.add(Text.of("sign.none", String.valueOf(packet.getFileName())));
        }
    }

    boolean isSound() {
        return problems.isEmpty();
    }

    void print() {
        if (isSound()) {
            terminal.say("cli.verify.sound", packet.getFileName());
        } else {
            terminal.say("cli.verify.unsound", packet.getFileName(), problems.size());
            problems.forEach(this::line);
        }
        verdict.identity().ifPresent(identity -> {
            line(Text.of(
                    "cli.verify.identity",
                    identity.county(),
                    identity.period().toString(),
                    Integer.toString(identity.revision())));
            if (identity.draft()) {
                line(Text.of("cli.verify.draft"));
            }
            if (identity.synthetic()) {
                line(Text.of("cli.verify.synthetic"));
            }
        });
        if (verdict.sound()) {
            line(Text.of(
                    "cli.verify.counts",
                    Integer.toString(verdict.files()),
                    Integer.toString(verdict.figures()),
                    Integer.toString(verdict.recomputed())));
        }
        if (verdict.underivable() > 0) {
            line(Text.of("cli.verify.underivable", Integer.toString(verdict.underivable())));
        }
        verdict.notes().forEach(this::line);
        signatures.forEach(this::print);
        if (signatures.isEmpty()) {
            line(Text.of("cli.verify.unsigned"));
        }
    }

    private void print(SignatureVerdict signature) {
        if (signature.signer().isEmpty() || !signature.problems().isEmpty()) {
            return;
        }
        Signer signer = signature.signer().get();
        line(Text.of(
                "cli.verify.signed", signature.file(), signer.name(), signer.issuer(), signer.from(), signer.to()));
        line(Text.of(signature.trusted() ? "cli.verify.trusted" : "cli.verify.not-asked"));
        line(Text.of("cli.verify.no-time"));
    }

    private void line(Text text) {
        terminal.out().println("  " + terminal.messages().text(text));
    }

    void printJson() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("packet", packet.toString());
        answer.put("sound", isSound());
        verdict.identity().ifPresent(identity -> {
            answer.put("county", identity.county());
            answer.put("period", identity.period().toString());
            answer.put("revision", identity.revision());
            answer.put("draft", identity.draft());
            answer.put("synthetic", identity.synthetic());
        });
        answer.put("files", verdict.files());
        answer.put("figures", verdict.figures());
        answer.put("recomputed", verdict.recomputed());
        answer.put("underivable", verdict.underivable());
        answer.put("signatures", signatures.stream().map(this::json).toList());
        answer.put("problems", problems.stream().map(terminal.messages()::text).toList());
        answer.put(
                "notes", verdict.notes().stream().map(terminal.messages()::text).toList());
        Json.print(terminal, answer);
    }

    private Map<String, Object> json(SignatureVerdict signature) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("file", signature.file());
        answer.put("good", signature.problems().isEmpty());
        answer.put("trusted", signature.trusted());
        signature.signer().ifPresent(signer -> {
            answer.put("signer", signer.name());
            answer.put("issuer", signer.issuer());
            answer.put("validFrom", signer.from());
            answer.put("validTo", signer.to());
        });
        return answer;
    }
}
