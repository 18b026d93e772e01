package org.cunbao.report.table;

import java.io.IOException;
import java.nio.file.Path;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.RevisionResult;

/** {@code callbacks.csv}: whom to call back about what, the largest effect on the county's figures first. */
public final class CallbacksCsv {

    private final Catalogue catalogue;

    public CallbacksCsv(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Writes the file, replacing one of the same name.
     *
     * @throws IOException when the file cannot be written
     */
    public void write(RevisionResult result, Path file) throws IOException {
        CsvFile.write(new CallbackTable(catalogue).of(result), file);
    }
}
