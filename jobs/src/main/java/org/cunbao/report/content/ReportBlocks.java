package org.cunbao.report.content;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands in the report, in order.
 *
 * @param letter summary, chapters, townships, pilot villages, restated figures, the units' words, data quality
 * @param annex the tables that are attached, across the page; their numbers go on
 * @param imprint the foot of the last page
 */
public record ReportBlocks(List<ReportBlock> letter, List<ReportBlock> annex, List<ReportBlock> imprint) {

    public ReportBlocks {
        letter = List.copyOf(letter);
        annex = List.copyOf(annex);
        imprint = List.copyOf(imprint);
    }

    public static ReportBlocks of(ReportMonth month, NarrativeText narrative) throws IOException {
        ReportPage page = new ReportPage(month.messages());
        ReportLetter letter = new ReportLetter(month);
        ReportAnnex annex = new ReportAnnex(month);
        letter.head(page);
        new ReportSummary(month).write(page);
        new ReportChapters(month, narrative).write(page);
        new ReportTownships(month).write(page);
        new ReportPilot(month).write(page);
        new ReportRestated(month).write(page);
        new ReportRemarks(month).write(page);
        new ReportQuality(month).write(page);
        letter.close(page, annex.titles());
        int main = page.blocks().size();
        annex.write(page);
        int attached = page.blocks().size();
        letter.imprint(page);
        List<ReportBlock> blocks = page.blocks();
        return new ReportBlocks(
                blocks.subList(0, main), blocks.subList(main, attached), blocks.subList(attached, blocks.size()));
    }

    /** All of it. */
    public List<ReportBlock> all() {
        return Stream.of(letter, annex, imprint).flatMap(List::stream).toList();
    }
}
