package org.cunbao.sign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableFile;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * A detached CMS signature (RFC 5652) with the signer's certificates. It tells no signing time: it would be that of the
 * signer's own clock, and nobody could rely on it.
 */
final class CmsSignature {

    private CmsSignature() {}

    static List<Path> write(Path packet, PrivateKey key, List<X509Certificate> chain, Algorithm algorithm)
            throws IOException, CMSException, OperatorCreationException, CertificateEncodingException {
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder()
                        .setProvider(Library.PROVIDER)
                        .build())
                .setSignedAttributeGenerator(parameters -> new DefaultSignedAttributeTableGenerator()
                        .getAttributes(parameters)
                        .remove(CMSAttributes.signingTime))
                .build(
                        new JcaContentSignerBuilder(algorithm.id())
                                .setProvider(Library.PROVIDER)
                                .build(key),
                        chain.get(0)));
        generator.addCertificates(new JcaCertStore(chain));
        byte[] signature = generator
                .generate(new CMSProcessableFile(packet.toFile()), false)
                .toASN1Structure()
                .getEncoded(ASN1Encoding.DER);
        Path file = Signatures.cms(packet);
        Files.write(file, signature, StandardOpenOption.CREATE_NEW);
        return List.of(file);
    }
}
