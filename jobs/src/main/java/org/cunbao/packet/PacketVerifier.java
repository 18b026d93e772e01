package org.cunbao.packet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Checks a packet with nothing but the packet: names, checksums, manifest, and every total added up again. */
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
        files.ifPresent(present -> check(present, inquiry));
        return inquiry.verdict();
    }

    private static void check(SortedMap<String, byte[]> files, Inquiry inquiry) {
        ChecksumCheck.run(files, inquiry);
        ManifestCheck.Declared declared =
                ManifestCheck.run(files, inquiry).orElse(new ManifestCheck.Declared("", Map.of()));
        byte[] figures = files.get(PacketFiles.FIGURES);
        if (figures == null) {
            inquiry.problem("packet.missing", PacketFiles.FIGURES);
            return;
        }
        List<PacketFigure> rows = new FigureRows(declared.period(), inquiry).read(figures);
        new TotalsCheck(rows, declared.groups(), inquiry).run();
    }
}
