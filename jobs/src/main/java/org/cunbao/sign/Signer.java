package org.cunbao.sign;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/**
 * What a certificate says of its owner.
 *
 * @param name the owner's
 * @param issuer who says so; the owner's own name in a certificate that nobody else has signed
 * @param from the first day on which it is valid, such as {@code 2021-01-01}
 * @param to the last such day
 */
public record Signer(String name, String issuer, String from, String to) {

    /** Days are those of China, wherever the program runs. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static Signer of(X509Certificate certificate) {
        return new Signer(
                name(certificate.getSubjectX500Principal()),
                name(certificate.getIssuerX500Principal()),
                day(certificate.getNotBefore().toInstant()).toString(),
                day(certificate.getNotAfter().toInstant()).toString());
    }

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** The common name; the whole name without one. */
    private static String name(X500Principal principal) {
        String text;
        try {
            RDN[] common = X500Name.getInstance(principal.getEncoded()).getRDNs(BCStyle.CN);
            text = common.length == 0
                    ? principal.getName()
                    : IETFUtils.valueToString(common[0].getFirst().getValue());
        } catch (IllegalArgumentException e) {
            // letters that are none; the other reader replaces them
            text = principal.getName();
        }
        return text.replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}
