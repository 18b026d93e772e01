package org.cunbao.sign;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Offices with keys, for tests. */
public final class Keys {

    public static final String PASSWORD = "口令 123";

    private static final Instant FROM = Instant.parse("2021-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2120-12-31T00:00:00Z");

    private Keys() {}

    /** A key and its certificate. */
    public record Office(KeyPair pair, X509Certificate certificate) {}

    static KeyPair pair(String algorithm) {
        try {
            boolean rsa = algorithm.startsWith("RSA");
            KeyPairGenerator generator = KeyPairGenerator.getInstance(rsa ? "RSA" : "EC", Library.PROVIDER);
            if (rsa) {
                generator.initialize(Integer.parseInt(algorithm.substring(3)));
            } else {
                generator.initialize(new ECGenParameterSpec(algorithm));
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** An office that vouches for itself. */
    public static Office office(String algorithm, String name) {
        return office(algorithm, name, FROM, TO, KeyUsage.digitalSignature);
    }

    static Office office(String algorithm, String name, Instant from, Instant to, int usage) {
        KeyPair pair = pair(algorithm);
        return new Office(pair, certificate(pair, name, from, to, usage, pair, name));
    }

    /** An authority that may issue certificates. */
    static Office authority(String name) {
        KeyPair pair = pair("secp256r1");
        return new Office(pair, certificate(pair, name, FROM, TO, KeyUsage.keyCertSign, pair, name));
    }

    static Office issued(Office authority, String authorityName, String name) {
        KeyPair pair = pair("secp256r1");
        return new Office(
                pair, certificate(pair, name, FROM, TO, KeyUsage.digitalSignature, authority.pair(), authorityName));
    }

    private static X509Certificate certificate(
            KeyPair pair, String name, Instant from, Instant to, int usage, KeyPair issuer, String issuerName) {
        try {
            Algorithm algorithm = Algorithm.of(issuer.getPublic()).orElse(Algorithm.RSA);
            return new JcaX509CertificateConverter()
                    .setProvider(Library.PROVIDER)
                    .getCertificate(new JcaX509v3CertificateBuilder(
                                    new X500Name("CN=" + issuerName),
                                    BigInteger.valueOf(name.hashCode() & 0xFFFF).add(BigInteger.ONE),
                                    Date.from(from),
                                    Date.from(to),
                                    new X500Name("CN=" + name),
                                    pair.getPublic())
                            .addExtension(Extension.keyUsage, true, new KeyUsage(usage))
                            .addExtension(
                                    Extension.basicConstraints,
                                    true,
                                    new BasicConstraints(usage == KeyUsage.keyCertSign))
                            .build(new JcaContentSignerBuilder(algorithm.id())
                                    .setProvider(Library.PROVIDER)
                                    .build(issuer.getPrivate())));
        } catch (CertIOException | OperatorCreationException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** Writes a PKCS#12 file under {@link #PASSWORD}. */
    public static Path store(Office office, Path file) {
        return store(office.pair(), file, office.certificate());
    }

    static Path store(KeyPair pair, Path file, Certificate... chain) {
        try (OutputStream out = Files.newOutputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12", Library.PROVIDER);
            store.load(null, null);
            store.setKeyEntry("key", pair.getPrivate(), PASSWORD.toCharArray(), chain);
            store.store(out, PASSWORD.toCharArray());
            return file;
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    public static Path pem(X509Certificate certificate, Path file) {
        try {
            return Files.writeString(
                    file,
                    "-----BEGIN CERTIFICATE-----\n"
                            + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                            + "\n-----END CERTIFICATE-----\n",
                    StandardCharsets.US_ASCII);
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
