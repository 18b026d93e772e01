package org.cunbao.packet;

/** The names of the files that every packet holds besides those the receiver lists. */
final class PacketFiles {

    static final String MANIFEST = "manifest.json";
    static final String CHECKSUMS = "SHA256SUMS";
    static final String FIGURES = "figures.csv";

    private PacketFiles() {}
}
