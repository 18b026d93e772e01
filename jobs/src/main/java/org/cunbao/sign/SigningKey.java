package org.cunbao.sign;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.operator.OperatorCreationException;
import org.cunbao.domain.Text;

/** An office's key with its certificate, ready to sign. */
public final class SigningKey {

    private final PrivateKey key;
    private final List<X509Certificate> chain;
    private final Algorithm algorithm;

    private SigningKey(PrivateKey key, List<X509Certificate> chain, Algorithm algorithm) {
        this.key = key;
        this.chain = List.copyOf(chain);
        this.algorithm = algorithm;
    }

    /**
     * Reads a PKCS#12 file with one key.
     *
     * @param at when it is to sign; the certificate must be valid then
     * @throws UnusableKey when the password is wrong or the key cannot sign a packet
     * @throws IOException when the file cannot be read
     */
    public static SigningKey read(Path file, char[] password, Instant at) throws IOException, UnusableKey {
        byte[] content = Files.readAllBytes(file);
        String name = String.valueOf(file.getFileName());
        try {
            KeyStore store = KeyStore.getInstance("PKCS12", Library.PROVIDER);
            store.load(new ByteArrayInputStream(content), password);
            List<String> aliases = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    aliases.add(alias);
                }
            }
            if (aliases.size() != 1) {
                throw new UnusableKey(Text.of("sign.key.count", name, Integer.toString(aliases.size())));
            }
            return of(name, store, aliases.get(0), password, at);
        } catch (IOException | GeneralSecurityException e) {
            throw new UnusableKey(Text.of("sign.key.password", name), e);
        }
    }

    private static SigningKey of(String name, KeyStore store, String alias, char[] password, Instant at)
            throws GeneralSecurityException, UnusableKey {
        Certificate[] certificates = store.getCertificateChain(alias);
        if (certificates == null
                || certificates.length == 0
                || !(store.getKey(alias, password) instanceof PrivateKey key)) {
            throw new UnusableKey(Text.of("sign.key.no-certificate", name));
        }
        List<X509Certificate> chain =
                Arrays.stream(certificates).map(X509Certificate.class::cast).toList();
        X509Certificate own = chain.get(0);
        Algorithm algorithm = Algorithm.of(own.getPublicKey())
                .orElseThrow(() -> new UnusableKey(Text.of("sign.key.algorithm", name)));
        Signer signer = Signer.of(own);
        if (at.isBefore(own.getNotBefore().toInstant())
                || at.isAfter(own.getNotAfter().toInstant())) {
            throw new UnusableKey(Text.of("sign.key.expired", signer.name(), signer.from(), signer.to()));
        }
        if (!belongs(key, own, algorithm)) {
            throw new UnusableKey(Text.of("sign.key.other-certificate", name));
        }
        return new SigningKey(key, chain, algorithm);
    }

    private static boolean belongs(PrivateKey key, X509Certificate certificate, Algorithm algorithm)
            throws GeneralSecurityException {
        byte[] probe = {1, 2, 3};
        Signature signing = Signature.getInstance(algorithm.id(), Library.PROVIDER);
        signing.initSign(key);
        signing.update(probe);
        Signature checking = Signature.getInstance(algorithm.id(), Library.PROVIDER);
        checking.initVerify(certificate.getPublicKey());
        checking.update(probe);
        return checking.verify(signing.sign());
    }

    /** Whose key it is. */
    public Signer signer() {
        return Signer.of(chain.get(0));
    }

    /**
     * Signs a packet: {@code <packet>.p7s}, or for SM2 {@code <packet>.sig} and {@code <packet>.pem}.
     *
     * @return the files written, the signature first
     * @throws FileAlreadyExistsException when there is a signature already; it is left as it is
     * @throws IOException when the packet cannot be read or the signature not written
     */
    public List<Path> sign(Path packet) throws IOException {
        for (Path beside : Signatures.allBeside(packet)) {
            if (Files.exists(beside)) {
                throw new FileAlreadyExistsException(beside.toString());
            }
        }
        try {
            return algorithm == Algorithm.SM2
                    ? Sm2Signature.write(packet, key, chain.get(0))
                    : CmsSignature.write(packet, key, chain, algorithm);
        } catch (GeneralSecurityException | CMSException | OperatorCreationException e) {
            // the same key has just signed the probe
            throw new IllegalStateException(e);
        }
    }
}
