package org.cunbao.report.dashboard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.RevisionResult;

/** Writes {@code dashboard.html}. The same result and templates give the same bytes. */
public final class Dashboard {

    private final Catalogue catalogue;

    public Dashboard(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Writes the page of a month.
     *
     * @param file replaced when it exists
     * @throws IOException when the file cannot be written, or a template is missing or unusable; the message says what
     *     to do
     */
    public void write(RevisionResult result, Path file) throws IOException {
        Files.writeString(file, new DashboardPage(catalogue).of(result), StandardCharsets.UTF_8);
    }
}
