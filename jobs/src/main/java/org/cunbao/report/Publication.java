package org.cunbao.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.RevisionResult;
import org.cunbao.report.dashboard.Dashboard;
import org.cunbao.report.font.FontSetup;
import org.cunbao.report.pdf.ReportPdf;
import org.cunbao.report.table.CallbacksCsv;
import org.cunbao.report.table.CoverageCsv;
import org.cunbao.report.table.FiguresCsv;
import org.cunbao.report.table.FindingsCsv;
import org.cunbao.report.table.RegroupedCsv;
import org.cunbao.report.table.RestatedCsv;
import org.cunbao.report.word.ReportWord;
import org.cunbao.report.workbook.SummaryWorkbook;

/** Everything that a month releases, as files in a folder. */
public final class Publication {

    private final Catalogue catalogue;

    public Publication(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The writers of figures.csv, findings.csv, coverage.csv, callbacks.csv, restated.csv, summary.xlsx, report.pdf,
     * report.docx and dashboard.html; and of regrouped.csv when areas merged or were split since last month. They share
     * nothing that changes, so each may run in a thread of its own; those that take longest stand first. The same
     * result gives the same bytes.
     *
     * @param folder exists when the writers run; files of the same names in it are replaced
     * @return each fails with an {@code IOException} when its file cannot be written
     * @throws IOException when the fonts cannot be unpacked
     */
    public List<Callable<Path>> writers(RevisionResult result, Path folder) throws IOException {
        FontSetup.install();
        return List.of(
                writer(new SummaryWorkbook(catalogue)::write, result, folder.resolve("summary.xlsx")),
                writer(new ReportPdf(catalogue)::write, result, folder.resolve("report.pdf")),
                writer(new ReportWord(catalogue)::write, result, folder.resolve("report.docx")),
                writer(new Dashboard(catalogue)::write, result, folder.resolve("dashboard.html")),
                writer(new FiguresCsv(catalogue)::write, result, folder.resolve("figures.csv")),
                writer(new FindingsCsv(catalogue)::write, result, folder.resolve("findings.csv")),
                writer(new CoverageCsv(catalogue)::write, result, folder.resolve("coverage.csv")),
                writer(new RegroupedCsv(catalogue)::write, result, folder.resolve("regrouped.csv")),
                writer(new RestatedCsv(catalogue)::write, result, folder.resolve("restated.csv")),
                writer(new CallbacksCsv(catalogue)::write, result, folder.resolve("callbacks.csv")));
    }

    /**
     * The writers of summary.xlsx, report.docx, report.pdf, figures.csv and restated.csv: what a quarter or a year
     * releases.
     *
     * @param folder as for {@link #writers}
     * @throws IOException when the fonts cannot be unpacked
     */
    public List<Callable<Path>> writersOfLongerPeriod(RevisionResult result, Path folder) throws IOException {
        FontSetup.install();
        return List.of(
                writer(new SummaryWorkbook(catalogue)::write, result, folder.resolve("summary.xlsx")),
                writer(new ReportPdf(catalogue)::write, result, folder.resolve("report.pdf")),
                writer(new ReportWord(catalogue)::write, result, folder.resolve("report.docx")),
                writer(new FiguresCsv(catalogue)::write, result, folder.resolve("figures.csv")),
                writer(new RestatedCsv(catalogue)::write, result, folder.resolve("restated.csv")));
    }

    private static Callable<Path> writer(FileWriter writer, RevisionResult result, Path file) {
        return () -> {
            writer.write(result, file);
            return file;
        };
    }

    private interface FileWriter {

        void write(RevisionResult result, Path file) throws IOException;
    }
}
