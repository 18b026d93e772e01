package org.cunbao.report.table;

import java.util.List;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.TableSchema;

/** What stands in the CSV files that are made every month. */
public final class TableSchemas {

    private TableSchemas() {}

    /** In the words and with the areas of the month. */
    public static List<TableSchema> of(Catalogue catalogue, RevisionResult result) {
        return List.of(
                new FigureTable(catalogue).schema(result),
                new FindingTable(catalogue).schema(result),
                new CoverageTable(catalogue).schema(result),
                new CallbackTable(catalogue).schema(result),
                new RestatedTable(catalogue).schema(result));
    }
}
