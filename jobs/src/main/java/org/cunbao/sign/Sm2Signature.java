package org.cunbao.sign;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;

/** A bare SM2 signature over the packet, with the certificate beside it: programs disagree about SM2 in CMS. */
final class Sm2Signature {

    private static final int LINE = 64;

    private Sm2Signature() {}

    static List<Path> write(Path packet, PrivateKey key, X509Certificate certificate)
            throws IOException, GeneralSecurityException {
        Signature signature = Signature.getInstance(Algorithm.SM2.id(), Library.PROVIDER);
        signature.initSign(key);
        update(signature, packet);
        Path pem = Signatures.certificate(packet);
        Files.writeString(pem, pem(certificate), StandardCharsets.US_ASCII, StandardOpenOption.CREATE_NEW);
        Path file = Signatures.sm2(packet);
        Files.write(file, signature.sign(), StandardOpenOption.CREATE_NEW);
        return List.of(file, pem);
    }

    static boolean holds(Path packet, byte[] signature, PublicKey key) throws IOException, GeneralSecurityException {
        Signature check = Signature.getInstance(Algorithm.SM2.id(), Library.PROVIDER);
        try {
            check.initVerify(key);
            update(check, packet);
            return check.verify(signature);
        } catch (InvalidKeyException | SignatureException e) {
            // a key of another kind, or bytes that are no signature at all
            return false;
        }
    }

    private static void update(Signature signature, Path packet) throws IOException, SignatureException {
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(packet)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                signature.update(buffer, 0, read);
            }
        }
    }

    private static String pem(X509Certificate certificate) throws GeneralSecurityException {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
