package org.cunbao.report.content;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.Indicators.Chapter;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;

/** The chapters: what the figures say in sentences, then all of them in one table. */
final class ReportChapters {

    private final ReportMonth month;
    private final NarrativeText narrative;
    private final ReportYear year;
    private final ReportCharts charts;

    ReportChapters(ReportMonth month, NarrativeText narrative) {
        this.month = month;
        this.narrative = narrative;
        this.year = new ReportYear(month);
        this.charts = new ReportCharts(month);
    }

    void write(ReportPage page) throws IOException {
        for (Chapter chapter : month.catalogue().indicators().chapters()) {
            List<Indicator> indicators = month.catalogue()
                    .indicators()
                    .ofChapter(chapter.code(), month.result().period());
            if (!indicators.isEmpty()) {
                write(page, chapter, indicators);
            }
        }
    }

    private void write(ReportPage page, Chapter chapter, List<Indicator> indicators) throws IOException {
        Messages messages = month.messages();
        page.chapter(chapter.name());
        narrative.paragraphs(month, chapter, indicators).forEach(page::paragraph);
        charts.write(page, chapter.code());
        page.table(
                messages.text("report.chapter.caption", chapter.name()),
                "chapter-table",
                indicators.stream().map(this::row).toList());
        ReportNotes notes = new ReportNotes(messages, page.lastRows());
        page.note(
                messages.text("report.note.change"),
                messages.text("report.note.year"),
                notes.noComparison(),
                notes.marks(),
                notes.restated(),
                indicators.stream().anyMatch(Indicator::isFlag) ? messages.text("report.note.flags") : "");
    }

    private Map<String, String> row(Indicator indicator) {
        return Map.of(
                "code", indicator.code(),
                "name", indicator.name(),
                "unit", indicator.unit(),
                "month", monthFigure(indicator),
                "year", yearFigure(indicator),
                "total", month.figure(month.county(), indicator.mainCell()),
                "change",
                        month.numbers()
                                .change(month.comparison(ReportMonth.comparedCell(indicator)), indicator.decimals()),
                "coverage", month.coverage(month.county(), indicator.mainCell()).toString());
    }

    private String yearFigure(Indicator indicator) {
        return indicator.columns().contains(Column.MONTH)
                ? year.figure(new CellKey(indicator.code(), Column.MONTH))
                : "";
    }

    /** A stock has no figure of the month: its cell stays empty. */
    private String monthFigure(Indicator indicator) {
        return indicator.columns().contains(Column.MONTH)
                ? month.figure(month.county(), new CellKey(indicator.code(), Column.MONTH))
                : "";
    }
}
