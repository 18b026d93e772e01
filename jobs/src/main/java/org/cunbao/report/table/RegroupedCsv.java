package org.cunbao.report.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.RevisionResult;

/** {@code regrouped.csv}: last month's and this month's figures of areas that changed in between, on both bases. */
public final class RegroupedCsv {

    private final Catalogue catalogue;

    public RegroupedCsv(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Writes the file when there is anything to say. */
    public void write(RevisionResult result, Path file) throws IOException {
        Optional<TextTable> table = new RegroupedTable(catalogue).of(result);
        if (table.isPresent()) {
            CsvFile.write(table.get(), file);
        }
    }
}
