package org.cunbao.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.cunbao.catalogue.TemplateFiles;

/** Keeps each template set that a run used, so that the run can be resumed or repeated with it. */
final class TemplateArchive {

    private final Path folder;

    TemplateArchive(Path folder) {
        this.folder = folder;
    }

    /** Keeps a set under its hash; does nothing when it is there already. */
    void keep(TemplateFiles templates) throws IOException {
        Path target = fileOf(templates.hash());
        if (Files.exists(target)) {
            return;
        }
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, "set", ".tmp");
        try (OutputStream out = Files.newOutputStream(temporary);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : templates.all().entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        Folders.forceEntries(folder);
    }

    /** The set of a hash; fails when it is not there or was changed. */
    TemplateFiles find(String hash) throws IOException {
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
