package org.cunbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cunbao.workspace.Workspace;

/** What commands that were killed while they wrote the page of a figure have left beside the pages. */
record ExplainLeftovers(Workspace workspace) {

    private static final Pattern FOLDER = Pattern.compile("\\d{4}-\\d\\d-r\\d{1,6}");

    /** A page's name and the number of the process that writes it. */
    private static final Pattern UNFINISHED = Pattern.compile("\\.[^.]+\\.[^.]+\\.(\\d{1,18})\\.part");

    /** Such as {@code .E07.累计.4711.part}. */
    static String name(String page) {
        return "." + page + "." + ProcessHandle.current().pid() + ".part";
    }

    /**
     * Removes the unfinished pages whose writers live no more, and nothing else.
     *
     * @throws IOException when a folder cannot be read or a file cannot be removed
     */
    void clear() throws IOException {
        for (Path folder : in(workspace.output().resolve("explain"))) {
            if (FOLDER.matcher(folder.getFileName().toString()).matches()) {
                for (Path file : in(folder)) {
                    Matcher unfinished = UNFINISHED.matcher(file.getFileName().toString());
                    if (unfinished.matches() && !lives(Long.parseLong(unfinished.group(1)))) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        }
    }

    /** Whether another process has this number; what has our own was left by one before us that had it. */
    private static boolean lives(long process) {
        return process != ProcessHandle.current().pid()
                && ProcessHandle.of(process).filter(ProcessHandle::isAlive).isPresent();
    }

    private static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }
}
