package org.cunbao.report.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.Wording;

/** The words of a report that flows, for whoever wants to know whether a file still says them. */
public final class ReportWording {

    private ReportWording() {}

    /**
     * The words of a month's report.
     *
     * @throws IOException when the template of the sentences is unusable, with what to do
     */
    public static Wording of(Catalogue catalogue, RevisionResult result) throws IOException {
        return of(
                ReportHead.of(catalogue, result),
                ReportBlocks.of(
                                new ReportMonth(catalogue, result),
                                new NarrativeText(catalogue.files(), catalogue.messages()))
                        .all());
    }

    private static Wording of(ReportHead head, List<ReportBlock> blocks) {
        List<String> texts = new ArrayList<>();
        List<List<Set<String>>> tables = new ArrayList<>();
        for (ReportBlock block : blocks) {
            ReportLine.of(block, head).forEach(line -> texts.add(line.text()));
            if (block.kind() == ReportBlock.Kind.TABLE) {
                block.table().ifPresent(table -> tables.add(rows(table)));
            }
        }
        return new Wording(head.mark() + head.revision(), texts, tables);
    }

    private static List<Set<String>> rows(ReportTable table) {
        return table.rows().stream()
                .map(row -> row.values().stream().collect(Collectors.toUnmodifiableSet()))
                .toList();
    }
}
