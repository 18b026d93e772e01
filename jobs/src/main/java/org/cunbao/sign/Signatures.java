package org.cunbao.sign;

import java.nio.file.Path;
import java.util.List;

/** Where the signatures of a packet stand. */
final class Signatures {

    private Signatures() {}

    /** CMS, as most programs read it. */
    static Path cms(Path packet) {
        return beside(packet, ".p7s");
    }

    /** The bare signature of SM2. */
    static Path sm2(Path packet) {
        return beside(packet, ".sig");
    }

    /** The certificate that a bare signature does not hold. */
    static Path certificate(Path packet) {
        return beside(packet, ".pem");
    }

    static List<Path> allBeside(Path packet) {
        return List.of(cms(packet), sm2(packet), certificate(packet));
    }

    private static Path beside(Path packet, String ending) {
        return packet.resolveSibling(packet.getFileName() + ending);
    }
}
