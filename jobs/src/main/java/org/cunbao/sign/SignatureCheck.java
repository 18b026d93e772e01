package org.cunbao.sign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cunbao.domain.Text;

/** Checks every signature that stands beside a packet. */
public final class SignatureCheck {

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    private final Path packet;
    private final Trust trust;

    /** The first moment at which the packet can have been made and signed. */
    private final Instant earliest;

    private SignatureCheck(Path packet, YearMonth period, Trust trust) {
        this.packet = packet;
        this.trust = trust;
        this.earliest = period.plusMonths(1).atDay(1).atStartOfDay(Signer.ZONE).toInstant();
    }

    /**
     * What the signatures say; nothing when there are none.
     *
     * @param period that the packet reports
     * @throws IOException when the packet or a signature cannot be read
     */
    public static List<SignatureVerdict> check(Path packet, YearMonth period, Trust trust) throws IOException {
        SignatureCheck check = new SignatureCheck(packet, period, trust);
        List<SignatureVerdict> verdicts = new ArrayList<>();
        try {
            if (Files.exists(Signatures.cms(packet))) {
                verdicts.add(check.cms(Signatures.cms(packet)));
            }
            if (Files.exists(Signatures.sm2(packet))) {
                verdicts.add(check.sm2(Signatures.sm2(packet), Signatures.certificate(packet)));
            }
        } catch (GeneralSecurityException e) {
            // the algorithms belong to the library that this program brings along
            throw new IllegalStateException(e);
        }
        return verdicts;
    }

    private SignatureVerdict cms(Path file) throws IOException, GeneralSecurityException {
        CmsReading reading = CmsReading.of(packet, Files.readAllBytes(file));
        String name = String.valueOf(file.getFileName());
        List<Text> problems = new ArrayList<>();
        switch (reading.outcome()) {
            case HOLDS -> {}
            case DIFFERS -> problems.add(Text.of("sign.differs", name));
            case UNREADABLE -> problems.add(Text.of("sign.unreadable", name));
            case NO_CERTIFICATE -> problems.add(Text.of("sign.no-certificate", name));
            case WEAK -> problems.add(Text.of("sign.weak", name));
        }
        return verdict(name, reading.signer(), reading.others(), problems);
    }

    private SignatureVerdict sm2(Path file, Path pem) throws IOException, GeneralSecurityException {
        String name = String.valueOf(file.getFileName());
        List<X509Certificate> beside = Files.exists(pem) ? Trust.certificates(Files.readAllBytes(pem)) : List.of();
        List<Text> problems = new ArrayList<>();
        if (beside.isEmpty()) {
            problems.add(Text.of("sign.no-pem", name, String.valueOf(pem.getFileName())));
        } else if (!Sm2Signature.holds(
                packet, Files.readAllBytes(file), beside.get(0).getPublicKey())) {
            problems.add(Text.of("sign.differs", name));
        }
        return verdict(name, beside.stream().findFirst(), beside, problems);
    }

    private SignatureVerdict verdict(
            String name, Optional<X509Certificate> certificate, List<X509Certificate> others, List<Text> problems)
            throws GeneralSecurityException {
        if (certificate.isEmpty()) {
            return new SignatureVerdict(name, Optional.empty(), false, problems);
        }
        X509Certificate own = certificate.get();
        Signer signer = Signer.of(own);
        if (own.getNotAfter().toInstant().isBefore(earliest)) {
            problems.add(Text.of(
                    "sign.expired",
                    name,
                    signer.name(),
                    signer.to(),
                    Signer.day(earliest).toString()));
        }
        if (!maySign(own)) {
            problems.add(Text.of("sign.usage", name, signer.name()));
        }
        boolean trusted = trust.isAsked()
                && trust.reaches(own, others, later(earliest, own.getNotBefore().toInstant()));
        if (trust.isAsked() && !trusted) {
            problems.add(Text.of("sign.untrusted", name, signer.name(), signer.issuer()));
        }
        return new SignatureVerdict(name, Optional.of(signer), trusted && problems.isEmpty(), problems);
    }

    /** A certificate that says nothing of its use may be used for everything. */
    private static boolean maySign(X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        return usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION];
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
