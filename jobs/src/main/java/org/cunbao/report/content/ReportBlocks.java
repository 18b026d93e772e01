package org.cunbao.report.content;

import java.io.IOException;
import java.util.List;

/** What stands in the report, in order: summary, chapters, townships, pilot villages, data quality. */
public final class ReportBlocks {

    private ReportBlocks() {}

    public static List<ReportBlock> of(ReportMonth month, NarrativeText narrative) throws IOException {
        ReportPage page = new ReportPage(month.messages());
        new ReportSummary(month).write(page);
        new ReportChapters(month, narrative).write(page);
        new ReportTownships(month).write(page);
        new ReportPilot(month).write(page);
        new ReportQuality(month).write(page);
        return page.blocks();
    }
}
