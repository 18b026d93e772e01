package org.cunbao.sign;

import java.util.List;
import java.util.Optional;
import org.cunbao.domain.Text;

/**
 * What a signature beside a packet says.
 *
 * @param file its name
 * @param signer empty when no certificate could be read
 * @param trusted whether the signer is among those whom the receiver trusts; false when nobody was named
 * @param problems none when it is the signer's signature of this very packet
 */
public record SignatureVerdict(String file, Optional<Signer> signer, boolean trusted, List<Text> problems) {

    public SignatureVerdict {
        problems = List.copyOf(problems);
    }
}
