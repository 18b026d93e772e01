package org.cunbao.packet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.MonthlyResult;

/** Packs the released files of a month. */
public final class PacketWriter {

    private final Catalogue catalogue;

    public PacketWriter(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Writes manifest, checksums and zip beside the released files. The same files and result give the same bytes.
     *
     * @param releaseFolder holds all files that the receiver expects
     * @param originals the deliveries counted, in any order
     * @return the zip
     * @throws IOException when a file is missing or cannot be written
     */
    public Path write(MonthlyResult result, Path releaseFolder, List<OriginalDelivery> originals) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : catalogue.packet().files()) {
            files.put(name, Files.readAllBytes(releaseFolder.resolve(name)));
        }
        byte[] manifest = new Manifest(catalogue, result).write(files, originals);
        files.put(PacketFiles.MANIFEST, manifest);
        byte[] checksums = checksums(files).getBytes(StandardCharsets.UTF_8);
        Files.write(releaseFolder.resolve(PacketFiles.MANIFEST), manifest);
        Files.write(releaseFolder.resolve(PacketFiles.CHECKSUMS), checksums);
        files.put(PacketFiles.CHECKSUMS, checksums);
        Path zip = releaseFolder.resolve(name(result) + ".zip");
        writeZip(zip, files, result.period().plusMonths(1).atDay(1).atStartOfDay());
        return zip;
    }

    private String name(MonthlyResult result) {
        return catalogue
                .packet()
                .name()
                .replace("{county}", catalogue.county().shortCode())
                .replace("{period}", result.period().toString())
                .replace("{revision}", Integer.toString(result.revision()));
    }

    /** One line a file, as {@code sha256sum -c} reads them. */
    private static String checksums(Map<String, byte[]> files) {
        StringBuilder lines = new StringBuilder();
        files.forEach((name, content) ->
                lines.append(Checksum.of(content)).append("  ").append(name).append('\n'));
        return lines.toString();
    }

    private static void writeZip(Path zip, Map<String, byte[]> files, LocalDateTime time) throws IOException {
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream packed = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                // without a zone, so that the bytes do not depend on where they are made
                entry.setTimeLocal(time);
                packed.putNextEntry(entry);
                packed.write(file.getValue());
                packed.closeEntry();
            }
        }
    }
}
