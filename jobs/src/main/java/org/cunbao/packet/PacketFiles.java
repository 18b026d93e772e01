package org.cunbao.packet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The names of the files that every packet holds besides those the receiver lists. */
final class PacketFiles {

    static final String MANIFEST = "manifest.json";
    static final String MANIFEST_SCHEMA = "manifest.schema.json";
    static final String DATA_PACKAGE = "datapackage.json";
    static final String CHECKSUMS = "SHA256SUMS";

    private PacketFiles() {}

    /** JSON Schema of the manifest. */
    static byte[] manifestSchema() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(PacketFiles.class.getResourceAsStream(MANIFEST_SCHEMA), MANIFEST_SCHEMA)) {
            return in.readAllBytes();
        }
    }
}
