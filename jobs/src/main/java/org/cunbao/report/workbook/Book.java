package org.cunbao.report.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.BookBlock;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.FigureNames;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.Indicators.Chapter;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Estimate;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Observation;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.Value;
import org.cunbao.report.content.ReportMonth;
import org.cunbao.report.table.Words;
import org.cunbao.report.workbook.Content.Look;

/** What the sheets of the workbook are made from. */
final class Book {

    private final Catalogue catalogue;
    private final RevisionResult result;
    private final ReportMonth month;
    private final Words words;
    private final FigureNames names;
    private final Map<CellKey, Integer> places = new HashMap<>();

    Book(Catalogue catalogue, RevisionResult result) {
        this.catalogue = catalogue;
        this.result = result;
        this.month = new ReportMonth(catalogue, result);
        this.words = new Words(catalogue);
        this.names = new FigureNames(catalogue.messages());
        for (Observation observation : result.figures().layer(Layer.REPORTED)) {
            observation
                    .value()
                    .number()
                    .ifPresent(amount -> places.merge(observation.cell(), amount.scale(), Math::max));
        }
    }

    Catalogue catalogue() {
        return catalogue;
    }

    RevisionResult result() {
        return result;
    }

    /** The same with what the report says of it. */
    ReportMonth month() {
        return month;
    }

    Words words() {
        return words;
    }

    /** How the figures are called, such as {@code A01.累计}. */
    FigureNames names() {
        return names;
    }

    List<Area> areas(AreaKind kind) {
        return catalogue.areas().of(kind, result.period());
    }

    List<Indicator> indicators() {
        return catalogue.indicators().of(result.period());
    }

    /** The indicators that a kind of unit reports. */
    List<Indicator> indicators(AreaKind form) {
        return indicators().stream()
                .filter(indicator -> indicator.form() == form)
                .toList();
    }

    Value total(Area area, CellKey cell) {
        return result.figures().value(Layer.TOTAL, area.code(), cell);
    }

    boolean hasEstimates() {
        return !result.estimates().isEmpty();
    }

    Estimate estimate(Area area, CellKey cell) {
        return result.estimates().of(Layer.TOTAL, area.code(), cell);
    }

    boolean isComplete(Area area, CellKey cell) {
        return result.figures().coverage(Layer.TOTAL, area.code(), cell).isComplete();
    }

    /** The look of a figure reported by one unit; over several months it may lack some of them. */
    Look reported(Area unit, CellKey cell) {
        Indicator indicator = indicator(cell);
        boolean complete =
                result.figures().coverage(Layer.REPORTED, unit.code(), cell).isComplete();
        return new Look(indicator.decimals(), indicator.isFlag(), complete);
    }

    /**
     * A formula that adds up a range exactly, or gives the mark when there is no number in it.
     *
     * @param count counts the numbers
     * @param sum adds them up
     */
    Content sum(String count, String sum, CellKey cell, Value expected, Look look) {
        String mark = words.mark(markOf(expected));
        return new Content.Total(
                "IF(" + count + "=0," + quoted(mark) + ",ROUND(" + sum + "," + places(cell) + "))",
                expected,
                words.mark(expected),
                look);
    }

    /** A figure as a number, or its mark. */
    Content figure(Value value, Look look) {
        return value.number()
                .<Content>map(amount -> new Content.Amount(amount, look))
                .orElseGet(() -> new Content.Mark(words.mark(value), look));
    }

    /** The figure with the estimate for what it lacks; nothing when nothing was estimated. */
    Content estimated(Estimate estimate, Value reported, Indicator indicator) {
        return estimate.isEmpty()
                ? Content.Words.NONE
                : new Content.Amount(estimate.with(reported), Look.plain(indicator.decimals()));
    }

    /** The look of a figure reported by one unit. */
    static Look reported(Indicator indicator) {
        return new Look(indicator.decimals(), indicator.isFlag(), true);
    }

    /** The look of a total. */
    static Look total(Indicator indicator, boolean complete) {
        return new Look(indicator.decimals(), false, complete);
    }

    Indicator indicator(CellKey cell) {
        return catalogue
                .indicators()
                .find(cell.indicator())
                .orElseThrow(() -> new IllegalArgumentException("no indicator " + cell));
    }

    /** The name of an indicator's chapter. */
    String chapter(Indicator indicator) {
        return catalogue.indicators().chapters().stream()
                .filter(chapter -> chapter.code().equals(indicator.chapter()))
                .map(Chapter::name)
                .findFirst()
                .orElse(indicator.chapter());
    }

    /** The groups that have a sheet of their own. */
    List<Area> groups() {
        return catalogue.areas().groups(result.period());
    }

    /** The members of a group that stand in the columns of a block. */
    List<Area> members(BookBlock block, Area group) {
        return catalogue.areas().members(group.code(), block.members(), result.period());
    }

    private int places(CellKey cell) {
        return Math.max(indicator(cell).decimals(), places.getOrDefault(cell, 0));
    }

    private static Value.Reason markOf(Value expected) {
        return expected instanceof Value.Missing missing ? missing.reason() : Value.Reason.NOT_DELIVERED;
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
