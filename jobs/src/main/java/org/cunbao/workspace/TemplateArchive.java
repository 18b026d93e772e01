package org.cunbao.workspace;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.cunbao.catalogue.TemplateFiles;

/** Keeps each template set that a run used, so that the run can be resumed or repeated with it. */
public final class TemplateArchive {

    /** The first that a ZIP can tell; the set has no other time than its content. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String UNFINISHED = "set.part";

    private final Path folder;

    public TemplateArchive(Path folder) {
        this.folder = folder;
    }

    /**
     * Keeps a set under its hash; does nothing when it is there already. One run at a time: what a cut-off one left
     * behind is written over.
     */
    public void keep(TemplateFiles templates) throws IOException {
        Path target = fileOf(templates.hash());
        if (Files.exists(target)) {
            return;
        }
        Files.createDirectories(folder);
        Path unfinished = folder.resolve(UNFINISHED);
        try (FileChannel channel = FileChannel.open(
                        unfinished,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            out.write(zip(templates));
            channel.force(true);
        }
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        Folders.forceEntries(folder);
        Folders.forceEntries(folder.resolveSibling(""));
    }

    private static byte[] zip(TemplateFiles templates) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : templates.all().entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Whether the set of a hash was kept. */
    public boolean holds(String hash) {
        return Files.exists(fileOf(hash));
    }

    /** The set of a hash; fails when it is not there or was changed. */
    public TemplateFiles find(String hash) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (InputStream in = Files.newInputStream(fileOf(hash));
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        TemplateFiles templates = new TemplateFiles(files);
        if (!templates.hash().equals(hash)) {
            throw new IOException("template set " + hash + " was changed in the archive");
        }
        return templates;
    }

    private Path fileOf(String hash) {
        return folder.resolve(hash + ".zip");
    }
}
