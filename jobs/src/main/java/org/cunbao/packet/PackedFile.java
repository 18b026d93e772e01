package org.cunbao.packet;

import org.cunbao.domain.Sha256;

/** A file of a packet. */
final class PackedFile {

    private final String role;
    private final String name;
    private final byte[] content;

    /**
     * @param role its name in the release folder, by which programs find it
     * @param name its name in the packet
     */
    PackedFile(String role, String name, byte[] content) {
        this.role = role;
        this.name = name;
        this.content = content.clone();
    }

    /** A file that is called the same everywhere. */
    PackedFile(String name, byte[] content) {
        this(name, name, content);
    }

    String role() {
        return role;
    }

    String name() {
        return name;
    }

    byte[] content() {
        return content.clone();
    }

    int size() {
        return content.length;
    }

    String sha256() {
        return Sha256.of(content);
    }
}
