package org.cunbao.report.table;

import java.io.IOException;
import java.nio.file.Path;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.RevisionResult;

/** {@code coverage.csv}: who should have reported and who did, by township, department, county and group. */
public final class CoverageCsv {

    private final Catalogue catalogue;

    public CoverageCsv(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Writes the file, replacing one of the same name.
     *
     * @throws IOException when the file cannot be written
     */
    public void write(RevisionResult result, Path file) throws IOException {
        CsvFile.write(new CoverageTable(catalogue).of(result), file);
    }
}
