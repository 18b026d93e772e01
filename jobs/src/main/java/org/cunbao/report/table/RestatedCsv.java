package org.cunbao.report.table;

import java.io.IOException;
import java.nio.file.Path;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.RevisionResult;

/**
 * {@code restated.csv}: the figures that differ from the release of the same month before, and why; none in the first.
 */
public final class RestatedCsv {

    private final Catalogue catalogue;

    public RestatedCsv(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public void write(RevisionResult result, Path file) throws IOException {
        CsvFile.write(new RestatedTable(catalogue).of(result), file);
    }
}
