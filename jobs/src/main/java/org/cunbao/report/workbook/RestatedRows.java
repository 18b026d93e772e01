package org.cunbao.report.workbook;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Superseded.UnitChange;
import org.cunbao.report.table.RestatedFigures;
import org.cunbao.report.table.RestatedFigures.Restated;
import org.cunbao.report.workbook.Content.Look;

/** One figure a row that differs from the release before of the same month: as it was, as it is, and why. */
final class RestatedRows implements Rows {

    /** How many units are named; of more, how many there are. */
    private static final int NAMED = 5;

    private static final List<AreaKind> LEVELS = List.of(
            AreaKind.COUNTY,
            AreaKind.GROUP,
            AreaKind.TOWNSHIP,
            AreaKind.DEPARTMENT,
            AreaKind.COMMUNITY,
            AreaKind.VILLAGE);

    private final Book book;
    private final List<Restated> figures;

    RestatedRows(Book book) {
        this.book = book;
        this.figures = new RestatedFigures(book.catalogue())
                .of(book.result()).stream()
                        .sorted(Comparator.comparing(figure -> level(figure)))
                        .toList();
    }

    /** What the reader looks for first: the county, then its groups, townships, departments, villages. */
    private int level(Restated figure) {
        return LEVELS.indexOf(book.catalogue()
                .areas()
                .find(figure.key().area())
                .map(Area::kind)
                .orElse(AreaKind.GROUP));
    }

    @Override
    public int count() {
        return figures.size();
    }

    @Override
    public Content get(int index, String field, Spot spot) {
        Restated figure = figures.get(index);
        Figures.Key key = figure.key();
        Indicator indicator = book.indicator(key.cell());
        return switch (field) {
            case "报告期" -> new Content.Words(book.result().extent().period().toString());
            case "层级" ->
                new Content.Words(book.catalogue()
                        .areas()
                        .find(key.area())
                        .map(book.words()::level)
                        .orElse(""));
            case "地区代码" -> new Content.Words(key.area());
            case "地区" -> new Content.Words(book.catalogue().areas().fullNameOf(key.area()));
            case "代码" -> new Content.Words(key.cell().indicator());
            case "指标" -> new Content.Words(indicator.name());
            case "栏" -> new Content.Words(book.names().column(key.cell().column()));
            case "单位" -> new Content.Words(figure.isTotal() ? book.month().unit(indicator) : indicator.unit());
            case "上次" ->
                book.figure(
                        figure.before(), look(figure, figure.coverageBefore().isComplete()));
            case "上次已报应报" -> coverage(figure, figure.coverageBefore().toString());
            case "本次" ->
                book.figure(figure.now(), look(figure, figure.coverage().isComplete()));
            case "已报应报" -> coverage(figure, figure.coverage().toString());
            case "增减" -> change(figure, indicator);
            case "原因" -> new Content.Words(cause(figure));
            case "涉及单位" -> new Content.Words(units(figure.units()));
            case "文件" -> new Content.Words(figure.change().map(UnitChange::file).orElse(""));
            case "备注" -> new Content.Words(book.words().remark());
            default -> throw new IllegalArgumentException(field);
        };
    }

    private Look look(Restated figure, boolean complete) {
        Indicator indicator = book.indicator(figure.key().cell());
        return figure.isTotal() ? Book.total(indicator, complete) : Book.reported(indicator);
    }

    private static Content coverage(Restated figure, String coverage) {
        return figure.isTotal() ? new Content.Words(coverage) : Content.Words.NONE;
    }

    /** Only between two numbers. */
    private static Content change(Restated figure, Indicator indicator) {
        Optional<BigDecimal> before = figure.before().number();
        Optional<BigDecimal> now = figure.now().number();
        return before.isPresent() && now.isPresent()
                ? new Content.Amount(now.get().subtract(before.get()), Look.plain(indicator.decimals()))
                : Content.Words.NONE;
    }

    /** A total differs because its units do, or only because more of them reported. */
    private String cause(Restated figure) {
        return figure.change()
                .map(change -> book.words().word("cause", change.cause()))
                .orElseGet(() -> figure.units().isEmpty() ? "" : book.words().text("table.restated.of-units"));
    }

    private String units(List<String> units) {
        String names = units.stream()
                .limit(NAMED)
                .map(unit -> book.catalogue().areas().fullNameOf(unit))
                .collect(Collectors.joining(book.words().text("finding.enumeration")));
        return units.size() <= NAMED ? names : book.words().text("table.restated.more", names, units.size());
    }
}
