package org.cunbao.report;

import java.io.IOException;
import java.nio.file.Path;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.MonthlyResult;
import org.cunbao.report.dashboard.Dashboard;
import org.cunbao.report.font.FontSetup;
import org.cunbao.report.pdf.ReportPdf;
import org.cunbao.report.table.CallbacksCsv;
import org.cunbao.report.table.CoverageCsv;
import org.cunbao.report.table.FiguresCsv;
import org.cunbao.report.table.FindingsCsv;
import org.cunbao.report.table.RegroupedCsv;
import org.cunbao.report.word.ReportWord;
import org.cunbao.report.workbook.SummaryWorkbook;

/** Everything that a month releases, as files in a folder. */
public final class Publication {

    private final Catalogue catalogue;

    public Publication(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Writes figures.csv, findings.csv, coverage.csv, callbacks.csv, summary.xlsx, report.pdf, report.docx and
     * dashboard.html; and regrouped.csv when areas merged or were split since last month. The same result gives the
     * same bytes.
     *
     * @param folder exists; files of the same names in it are replaced
     * @throws IOException when a file cannot be written
     */
    public void write(MonthlyResult result, Path folder) throws IOException {
        FontSetup.install();
        new FiguresCsv(catalogue).write(result, folder.resolve("figures.csv"));
        new FindingsCsv(catalogue).write(result, folder.resolve("findings.csv"));
        new CoverageCsv(catalogue).write(result, folder.resolve("coverage.csv"));
        new RegroupedCsv(catalogue).write(result, folder.resolve("regrouped.csv"));
        new CallbacksCsv(catalogue).write(result, folder.resolve("callbacks.csv"));
        new SummaryWorkbook(catalogue).write(result, folder.resolve("summary.xlsx"));
        new ReportPdf(catalogue).write(result, folder.resolve("report.pdf"));
        new ReportWord(catalogue).write(result, folder.resolve("report.docx"));
        new Dashboard(catalogue).write(result, folder.resolve("dashboard.html"));
    }
}
