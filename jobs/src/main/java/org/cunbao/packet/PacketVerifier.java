package org.cunbao.packet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.cunbao.catalogue.PacketFile;

/**
 * Checks a packet with nothing but the packet: names, checksums, manifest, every CSV file by its own description, and
 * every total added up again.
 */
public final class PacketVerifier {

    private PacketVerifier() {}

    /**
     * Checks a packet. Whatever the file holds, the answer is a verdict.
     *
     * @throws IOException when there is no such file
     */
    public static Verdict verify(Path zip) throws IOException {
        if (!Files.isRegularFile(zip)) {
            throw new NoSuchFileException(zip.toString());
        }
        Inquiry inquiry = new Inquiry();
        Optional<SortedMap<String, byte[]>> files = Unpacked.read(zip, inquiry);
        files.ifPresent(present -> check(String.valueOf(zip.getFileName()), present, inquiry));
        return inquiry.verdict();
    }

    private static void check(String packet, SortedMap<String, byte[]> files, Inquiry inquiry) {
        ChecksumCheck.run(files, inquiry);
        ManifestCheck.Declared declared = ManifestCheck.run(files, inquiry).orElse(ManifestCheck.Declared.NOTHING);
        if (!declared.packet().isEmpty() && !declared.packet().equals(packet)) {
            // a browser or a mailbox may well rename a file, and what is in it stays the same
            inquiry.note("packet.renamed", packet, declared.packet());
        }
        DataPackageCheck.run(declared, files, inquiry);
        String name = declared.name(PacketFile.FIGURES);
        byte[] figures = files.get(name);
        if (figures == null) {
            inquiry.problem("packet.missing", name);
            return;
        }
        List<PacketFigure> rows = new FigureRows(name, declared.period(), inquiry).read(figures);
        new TotalsCheck(name, rows, declared.groups(), inquiry).run();
    }
}
