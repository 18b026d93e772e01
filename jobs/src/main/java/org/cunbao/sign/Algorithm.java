package org.cunbao.sign;

import java.security.PublicKey;
import java.security.interfaces.RSAKey;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** How a key signs. */
enum Algorithm {
    RSA("SHA256withRSA"),
    ECDSA("SHA256withECDSA"),
    /** GB/T 32918 with SM3 and the default identity 1234567812345678. */
    SM2("SM3withSM2");

    /** Shorter ones have not counted as safe since 2014. */
    private static final int SHORTEST_RSA = 2048;

    private final String id;

    Algorithm(String id) {
        this.id = id;
    }

    /** What Java calls it. */
    String id() {
        return id;
    }

    /** Empty for a key that is too short or of another kind. */
    static Optional<Algorithm> of(PublicKey key) {
        if (key instanceof RSAKey rsa) {
            return rsa.getModulus().bitLength() >= SHORTEST_RSA ? Optional.of(RSA) : Optional.empty();
        }
        if (!key.getAlgorithm().startsWith("EC")) {
            return Optional.empty();
        }
        ASN1Encodable curve = SubjectPublicKeyInfo.getInstance(key.getEncoded())
                .getAlgorithm()
                .getParameters();
        return Optional.of(GMObjectIdentifiers.sm2p256v1.equals(curve) ? SM2 : ECDSA);
    }
}
