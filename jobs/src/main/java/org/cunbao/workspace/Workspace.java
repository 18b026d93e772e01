package org.cunbao.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Set;
import org.cunbao.catalogue.TemplateFiles;
import org.cunbao.domain.Text;

/**
 * A folder with {@code input/}, {@code output/} and perhaps {@code templates/} in it.
 *
 * @param home absolute
 */
public record Workspace(Path home) {

    private static final Set<String> NETWORK =
            Set.of("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afs", "9p");

    public static Workspace of(Path folder) {
        return new Workspace(folder.toAbsolutePath().normalize());
    }

    public Path input() {
        return home.resolve("input");
    }

    public Path input(YearMonth period) {
        return input().resolve(period.toString());
    }

    public Path output() {
        return home.resolve("output");
    }

    public Path ledger() {
        return output().resolve("ledger.db");
    }

    /** Where copies of the ledger are kept. */
    public Path backups() {
        return output().resolve("backup");
    }

    public Path archive() {
        return output().resolve("archive");
    }

    /** Where the template sets that runs used are kept, one zip each, named by its hash. */
    public Path templateArchive() {
        return archive().resolve("templates");
    }

    public Path log() {
        return output().resolve("cunbao.log");
    }

    /** Where releases are laid out before they are moved into their places. */
    public Path staging() {
        return output().resolve(".staging");
    }

    public Path staging(YearMonth period, int revision) {
        return staging().resolve(period + "-r" + revision);
    }

    /** The folder of a month's releases, such as {@code output/2021-04}. */
    public Path releases(YearMonth period) {
        return output().resolve(period.toString());
    }

    /** The folder of a released revision, such as {@code output/2021-04/r1}. */
    public Path release(YearMonth period, int revision) {
        return releases(period).resolve("r" + revision);
    }

    /** Where the accounts of single figures of a revision are put, such as {@code output/explain/2021-04-r1}. */
    public Path explained(YearMonth period, int revision) {
        return output().resolve("explain").resolve(period + "-r" + revision);
    }

    /** Held for as long as a run works; tells who took it last. */
    public Path lock() {
        return output().resolve(".lock");
    }

    public Path templates() {
        return home.resolve("templates");
    }

    /** The workspace's own templates, or those packed in the program when it has none. */
    public TemplateFiles templateFiles() throws IOException {
        return Files.isDirectory(templates()) ? TemplateFiles.ofFolder(templates()) : TemplateFiles.packed();
    }

    public boolean hasLedger() {
        return Files.exists(ledger());
    }

    /**
     * Makes the folders that a run needs.
     *
     * @throws Fault when the workspace lies on a network share, where the ledger's locks do not hold, or cannot be
     *     written
     */
    public void prepare() {
        if (!Files.isDirectory(home)) {
            throw new Fault(Fault.Kind.USAGE, Text.of("run.no-workspace", home.toString()));
        }
        try {
            Files.createDirectories(input());
            Files.createDirectories(output());
            String type = Files.getFileStore(output()).type().toLowerCase(Locale.ROOT);
            if (NETWORK.contains(type) || home.toString().startsWith("\\\\")) {
                throw new Fault(Fault.Kind.ENVIRONMENT, Text.of("run.network-share", home.toString()));
            }
        } catch (IOException e) {
            throw new Fault(Fault.Kind.ENVIRONMENT, Text.of("run.not-writable", home.toString()), e);
        }
    }
}
