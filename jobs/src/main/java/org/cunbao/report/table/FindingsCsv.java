package org.cunbao.report.table;

import java.io.IOException;
import java.nio.file.Path;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.RevisionResult;

/** {@code findings.csv}: what failed or is undecided, in the order of the result. */
public final class FindingsCsv {

    private final Catalogue catalogue;

    public FindingsCsv(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Writes the file, replacing one of the same name.
     *
     * @throws IOException when the file cannot be written
     */
    public void write(RevisionResult result, Path file) throws IOException {
        CsvFile.write(new FindingTable(catalogue).of(result), file);
    }
}
