package org.cunbao.report.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.BookBlock;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.domain.Comparison;
import org.cunbao.domain.Estimate;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Value;
import org.cunbao.report.content.ReportMonth;
import org.cunbao.report.content.ReportYear;
import org.cunbao.report.workbook.Content.Look;

/** One indicator a row, added up from the sheet of the townships; what departments report stands as it is. */
final class CountyRows implements Rows {

    private final Book book;
    private final Names names;
    private final Area county;
    private final List<Indicator> indicators;
    private final ReportYear year;

    CountyRows(Book book, Names names) {
        this.book = book;
        this.names = names;
        this.county = book.catalogue().areas().county();
        this.indicators = book.indicators();
        this.year = new ReportYear(book.month());
    }

    @Override
    public int count() {
        return indicators.size();
    }

    @Override
    public Content get(int index, String field, Spot spot) {
        Indicator indicator = indicators.get(index);
        CellKey main = indicator.mainCell();
        Optional<CellKey> month = indicator.cells().stream()
                .filter(cell -> cell.column() == Column.MONTH)
                .findFirst();
        return switch (field) {
            case "代码" -> new Content.Words(indicator.code());
            case "章节" -> new Content.Words(book.chapter(indicator));
            case "指标" -> new Content.Words(indicator.name());
            case "单位" -> new Content.Words(indicator.unit());
            case "本月" -> month.map(cell -> figure(indicator, cell)).orElse(Content.Words.NONE);
            case "本年累计" ->
                month.flatMap(year::sum)
                        .map(sum -> book.figure(
                                sum.value(),
                                Book.total(indicator, sum.coverage().isComplete())))
                        .orElseGet(() -> month.<Content>map(cell -> new Content.Mark(
                                        book.words().text("report.no-comparison"), Book.total(indicator, true)))
                                .orElse(Content.Words.NONE));
            case "本年已报应报" ->
                month.flatMap(year::sum)
                        .<Content>map(sum -> new Content.Mark(
                                sum.coverage().toString(),
                                Book.total(indicator, sum.coverage().isComplete())))
                        .orElse(Content.Words.NONE);
            case "累计期末" -> figure(indicator, main);
            case "已报应报" ->
                new Content.Mark(
                        book.result()
                                .figures()
                                .coverage(Layer.TOTAL, county.code(), main)
                                .toString(),
                        Book.total(indicator, book.isComplete(county, main)));
            case "比上月增减" ->
                comparison(indicator)
                        .<Content>map(found -> new Content.Amount(found.change(), Book.total(indicator, true)))
                        .orElseGet(() -> new Content.Mark(
                                book.words().text("table.no-comparison"), Book.total(indicator, true)));
            case "可比单位数" ->
                comparison(indicator)
                        .<Content>map(found -> new Content.Amount(BigDecimal.valueOf(found.units()), Look.plain(0)))
                        .orElse(Content.Words.NONE);
            case "本月估计" -> month.map(cell -> estimated(indicator, cell)).orElse(Content.Words.NONE);
            case "累计期末估计" -> estimated(indicator, main);
            case "估计方法" ->
                new Content.Words(book.words()
                        .methods(indicator.cells().stream()
                                .map(cell -> book.estimate(county, cell))
                                .reduce(Estimate.NONE, Estimate::plus)));
            default -> throw new IllegalArgumentException(field);
        };
    }

    private Content figure(Indicator indicator, CellKey cell) {
        Value value = book.total(county, cell);
        Look look = Book.total(indicator, book.isComplete(county, cell));
        String townships = Names.of(BookBlock.TOWNSHIP, cell.toString());
        return names.has(townships)
                ? book.sum("COUNT(" + townships + ")", "SUM(" + townships + ")", cell, value, look)
                : book.figure(value, look);
    }

    private Content estimated(Indicator indicator, CellKey cell) {
        return book.estimated(book.estimate(county, cell), book.total(county, cell), indicator);
    }

    private Optional<Comparison> comparison(Indicator indicator) {
        return book.result().comparisons().stream()
                .filter(candidate -> candidate.area().equals(county.code()))
                .filter(candidate -> candidate.cell().equals(ReportMonth.comparedCell(indicator)))
                .findFirst();
    }
}
