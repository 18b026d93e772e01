package org.cunbao.sign;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableFile;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.Store;

/**
 * What a CMS file says of a packet.
 *
 * @param others all certificates in it
 */
record CmsReading(Outcome outcome, Optional<X509Certificate> signer, List<X509Certificate> others) {

    enum Outcome {
        HOLDS,
        DIFFERS,
        UNREADABLE,
        NO_CERTIFICATE,
        /** Made with a hash that can be forged. */
        WEAK
    }

    private static final Set<String> STRONG = Set.of(
            NISTObjectIdentifiers.id_sha256.getId(),
            NISTObjectIdentifiers.id_sha384.getId(),
            NISTObjectIdentifiers.id_sha512.getId());

    private static final CmsReading UNREADABLE = new CmsReading(Outcome.UNREADABLE, Optional.empty(), List.of());

    CmsReading {
        others = List.copyOf(others);
    }

    static CmsReading of(Path packet, byte[] signature) {
        try {
            CMSSignedData signed = new CMSSignedData(new CMSProcessableFile(packet.toFile()), signature);
            Collection<SignerInformation> signers = signed.getSignerInfos().getSigners();
            // one office, one signature: what several would mean has been agreed with nobody
            return signers.size() == 1 ? of(signed, signers.iterator().next()) : UNREADABLE;
        } catch (CMSException | OperatorCreationException | GeneralSecurityException | RuntimeException e) {
            // the library answers bytes that it cannot understand with whatever exception lies nearest
            return UNREADABLE;
        }
    }

    private static CmsReading of(CMSSignedData signed, SignerInformation signer)
            throws CMSException, OperatorCreationException, GeneralSecurityException {
        Store<X509CertificateHolder> store = signed.getCertificates();
        List<X509Certificate> all = new ArrayList<>();
        for (X509CertificateHolder holder : store.getMatches(null)) {
            all.add(certificate(holder));
        }
        @SuppressWarnings("unchecked")
        Collection<X509CertificateHolder> own = store.getMatches(signer.getSID());
        if (own.isEmpty()) {
            return new CmsReading(Outcome.NO_CERTIFICATE, Optional.empty(), all);
        }
        X509CertificateHolder holder = own.iterator().next();
        return new CmsReading(outcome(signer, holder), Optional.of(certificate(holder)), all);
    }

    private static Outcome outcome(SignerInformation signer, X509CertificateHolder holder)
            throws CMSException, OperatorCreationException, GeneralSecurityException {
        if (!STRONG.contains(signer.getDigestAlgOID())) {
            return Outcome.WEAK;
        }
        try {
            // with the key alone: when the certificate has to be valid is judged by the month of the packet
            boolean holds = signer.verify(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(Library.PROVIDER)
                    .build(certificate(holder).getPublicKey()));
            return holds ? Outcome.HOLDS : Outcome.DIFFERS;
        } catch (CMSSignerDigestMismatchException e) {
            return Outcome.DIFFERS;
        }
    }

    private static X509Certificate certificate(X509CertificateHolder holder) throws GeneralSecurityException {
        return new JcaX509CertificateConverter().setProvider(Library.PROVIDER).getCertificate(holder);
    }
}
