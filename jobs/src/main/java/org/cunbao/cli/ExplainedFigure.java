package org.cunbao.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.FigureNode;
import org.cunbao.domain.RevisionResult;
import org.cunbao.report.explain.ExplainPage;
import org.cunbao.workspace.Workspace;

/**
 * How a figure came about, as a page in the workspace; no part of a release, and made anew as often as one likes.
 *
 * @param catalogue in Chinese, as the release froze it
 */
record ExplainedFigure(Workspace workspace, Catalogue catalogue, RevisionResult result) {

    /**
     * Writes the page in the place of one that was written before.
     *
     * @return where it stands
     * @throws IOException when the file cannot be written
     */
    Path write(CellKey cell, FigureNode figure) throws IOException {
        byte[] page = new ExplainPage(catalogue).of(result, cell, figure).getBytes(StandardCharsets.UTF_8);
        Path folder = workspace.explained(result.period(), result.revision());
        Files.createDirectories(folder);
        Path target = folder.resolve(name(cell, figure) + ".html");
        new ExplainLeftovers(workspace).clear();
        Path unfinished = folder.resolve(ExplainLeftovers.name(name(cell, figure)));
        try {
            write(unfinished, page);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        return target;
    }

    /** Such as {@code E07.累计}, or {@code E07.累计-620521100000} for another area than the county. */
    private String name(CellKey cell, FigureNode figure) {
        String county = catalogue.areas().county().code();
        // codes of departments and groups are whatever the templates say
        String area = figure.area().replaceAll("[^\\p{L}\\p{N}_-]", "_");
        return figure.area().equals(county) ? cell.toString() : cell + "-" + area;
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
