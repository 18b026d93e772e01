package org.cunbao.packet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.PacketFile;
import org.cunbao.catalogue.PacketSettings;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.TableSchema;
import org.cunbao.domain.Text;
import org.cunbao.packet.contract.Contract;

/** Packs the released files of a month under the names that the receiver wants. */
public final class PacketWriter {

    private final Catalogue catalogue;

    public PacketWriter(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Writes manifest, checksums and zip beside the released files, all or none. The same files and result give the
     * same bytes.
     *
     * @param releaseFolder holds the files that the receiver expects, under the names of their roles
     * @param originals the deliveries counted, in any order
     * @param schemas of the CSV files
     * @return the zip
     * @throws UnmetContract when the receiver would refuse the packet; nothing has been written
     * @throws IOException when a file cannot be read or written
     */
    public Path write(
            RevisionResult result, Path releaseFolder, List<OriginalDelivery> originals, List<TableSchema> schemas)
            throws IOException, UnmetContract {
        String name = filled(catalogue.packet().name(), result);
        String zipName = name + ".zip";
        List<PackedFile> files = expected(result, releaseFolder);
        files.add(new PackedFile(
                PacketFiles.DATA_PACKAGE, new DataPackage(catalogue, result).write(name, files, schemas)));
        files.add(new PackedFile(PacketFiles.MANIFEST_SCHEMA, PacketFiles.manifestSchema()));
        PackedFile manifest =
                new PackedFile(PacketFiles.MANIFEST, new Manifest(catalogue, result).write(zipName, files, originals));
        files.add(manifest);
        List<PackedFile> all = new ArrayList<>(files);
        all.add(new PackedFile(PacketFiles.CHECKSUMS, checksums(files, PackedFile::name)));
        byte[] zip = zip(all, result.period().plusMonths(1).atDay(1).atStartOfDay());
        demand(Contract.size(zipName, zip.length, catalogue.packet().maximumBytes()));
        List<PackedFile> beside = new ArrayList<>(files);
        // these two stand in the packet only
        beside.removeIf(file ->
                file.role().equals(PacketFiles.DATA_PACKAGE) || file.role().equals(PacketFiles.MANIFEST_SCHEMA));
        beside.add(new PackedFile(zipName, zip));
        Files.write(releaseFolder.resolve(PacketFiles.MANIFEST), manifest.content());
        Files.write(releaseFolder.resolve(PacketFiles.CHECKSUMS), checksums(beside, PackedFile::role));
        return Files.write(releaseFolder.resolve(zipName), zip);
    }

    private List<PackedFile> expected(RevisionResult result, Path folder) throws IOException, UnmetContract {
        List<PackedFile> files = new ArrayList<>();
        List<Text> differences = new ArrayList<>();
        for (PacketFile file : catalogue.packet().files()) {
            Path path = folder.resolve(file.role());
            if (!Files.exists(path)) {
                differences.add(Text.of("packet.contract.absent", file.role()));
                continue;
            }
            PackedFile packed = new PackedFile(file.role(), filled(file.name(), result), Files.readAllBytes(path));
            differences.addAll(Contract.differences(file, packed.name(), packed.content()));
            files.add(packed);
        }
        demand(differences);
        return files;
    }

    private static void demand(List<Text> differences) throws UnmetContract {
        if (!differences.isEmpty()) {
            throw new UnmetContract(differences);
        }
    }

    private String filled(String pattern, RevisionResult result) {
        return PacketSettings.filled(pattern, catalogue.county(), result.period(), result.revision());
    }

    /** One line a file, as {@code sha256sum -c} reads them. */
    private static byte[] checksums(List<PackedFile> files, Function<PackedFile, String> name) {
        StringBuilder lines = new StringBuilder();
        files.forEach(file -> lines.append(file.sha256())
                .append("  ")
                .append(name.apply(file))
                .append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** With names in UTF-8, each marked as such (general purpose bit 11). */
    private static byte[] zip(List<PackedFile> files, LocalDateTime time) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream packed = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (PackedFile file : files) {
                ZipEntry entry = new ZipEntry(file.name());
                // without a zone, so that the bytes do not depend on where they are made
                entry.setTimeLocal(time);
                packed.putNextEntry(entry);
                packed.write(file.content());
                packed.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
