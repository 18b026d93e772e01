package org.cunbao.sign;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.cunbao.domain.Text;

/** The certificates that the receiver trusts: those of signers, or of authorities that issue them. */
public final class Trust {

    /** Nobody's; whom a signature comes from is then told but not judged. */
    public static final Trust NOT_ASKED = new Trust(List.of());

    private final List<X509Certificate> certificates;

    private Trust(List<X509Certificate> certificates) {
        this.certificates = List.copyOf(certificates);
    }

    /**
     * Reads one or more certificates, PEM or DER.
     *
     * @throws UnusableKey when there are none in the file
     * @throws IOException when it cannot be read
     */
    public static Trust read(Path file) throws IOException, UnusableKey {
        List<X509Certificate> read = certificates(Files.readAllBytes(file));
        if (read.isEmpty()) {
            throw new UnusableKey(Text.of("sign.trust", String.valueOf(file.getFileName())));
        }
        return new Trust(read);
    }

    /** None when the bytes hold none. */
    static List<X509Certificate> certificates(byte[] content) {
        try {
            Collection<? extends Certificate> read = CertificateFactory.getInstance("X.509", Library.PROVIDER)
                    .generateCertificates(new ByteArrayInputStream(content));
            return read.stream().map(X509Certificate.class::cast).toList();
        } catch (CertificateException e) {
            return List.of();
        }
    }

    boolean isAsked() {
        return !certificates.isEmpty();
    }

    /**
     * Whether a certificate is one of these, or was issued below one of them.
     *
     * @param others certificates that may stand in between
     * @param at the moment at which all of them have to be valid; revocation is not asked
     */
    boolean reaches(X509Certificate signer, List<X509Certificate> others, Instant at) throws GeneralSecurityException {
        if (certificates.contains(signer)) {
            return true;
        }
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(signer);
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(
                certificates.stream()
                        .map(certificate -> new TrustAnchor(certificate, null))
                        .collect(Collectors.toSet()),
                target);
        List<X509Certificate> known = new ArrayList<>(others);
        known.add(signer);
        parameters.addCertStore(
                CertStore.getInstance("Collection", new CollectionCertStoreParameters(known), Library.PROVIDER));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(at));
        try {
            CertPathBuilder.getInstance("PKIX", Library.PROVIDER).build(parameters);
            return true;
        } catch (CertPathBuilderException e) {
            return false;
        }
    }
}
