package org.cunbao.report.table;

import java.io.IOException;
import java.nio.file.Path;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.RevisionResult;

/** {@code figures.csv}: every figure of the month, one a row, those that nobody reported included. */
public final class FiguresCsv {

    private final Catalogue catalogue;

    public FiguresCsv(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Writes the file, replacing one of the same name.
     *
     * @throws IOException when the file cannot be written
     */
    public void write(RevisionResult result, Path file) throws IOException {
        CsvFile.write(new FigureTable(catalogue).of(result), file);
    }
}
