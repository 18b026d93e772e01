package org.cunbao.report.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Estimate;
import org.cunbao.domain.Layer;
import org.cunbao.domain.MonthlyResult;
import org.cunbao.domain.Observation;
import org.cunbao.domain.Value;
import org.cunbao.report.table.Words;

/** A workbook in the making and what its sheets are made from. */
final class Book {

    /** The keys of the sheets' names; the groups come after the villages. */
    private static final List<String> SHEETS =
            List.of("cover", "county", "township", "village", "coverage", "findings", "callbacks", "dictionary");

    private static final int BEFORE_GROUPS = 4;

    private final XSSFWorkbook workbook;
    private final Catalogue catalogue;
    private final MonthlyResult result;
    private final Words words;
    private final Styles styles;
    private final Formulas formulas = new Formulas();
    private final Map<CellKey, Integer> places = new HashMap<>();

    Book(XSSFWorkbook workbook, Catalogue catalogue, MonthlyResult result) {
        this.workbook = workbook;
        this.catalogue = catalogue;
        this.result = result;
        this.words = new Words(catalogue);
        this.styles = new Styles(workbook);
        for (Observation observation : result.figures().layer(Layer.REPORTED)) {
            observation
                    .value()
                    .number()
                    .ifPresent(amount -> places.merge(observation.cell(), amount.scale(), Math::max));
        }
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    MonthlyResult result() {
        return result;
    }

    Words words() {
        return words;
    }

    Styles styles() {
        return styles;
    }

    Formulas formulas() {
        return formulas;
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

    String sheetName(String key) {
        return words.text("table.sheet." + key);
    }

    /** The group's name as far as a sheet may carry it; with its id when another sheet has that name. */
    String sheetName(Area group) {
        String name = WorkbookUtil.createSafeSheetName(group.name());
        boolean taken = SHEETS.stream().map(this::sheetName).anyMatch(name::equals)
                || catalogue.areas().groups().stream()
                        .anyMatch(other -> other.name().equals(group.name())
                                && !other.code().equals(group.code()));
        return taken
                ? WorkbookUtil.createSafeSheetName(words.text("table.unit.named", group.name(), group.code()))
                : name;
    }

    /** The names of all sheets in their order, the cover first. */
    List<String> sheetNames() {
        List<String> names = new ArrayList<>();
        SHEETS.subList(0, BEFORE_GROUPS).forEach(key -> names.add(sheetName(key)));
        catalogue.areas().groups().forEach(group -> names.add(sheetName(group)));
        SHEETS.subList(BEFORE_GROUPS, SHEETS.size()).forEach(key -> names.add(sheetName(key)));
        return names;
    }

    /**
     * A formula that adds up a range exactly, or gives the mark when there is no number in it.
     *
     * @param count counts the numbers
     * @param sum adds them up
     */
    String sum(String count, String sum, CellKey cell, Value expected) {
        return "IF(" + count + "=0," + quoted(words.mark(markOf(expected))) + ",ROUND(" + sum + "," + places(cell)
                + "))";
    }

    private int places(CellKey cell) {
        int decimals = catalogue
                .indicators()
                .find(cell.indicator())
                .map(Indicator::decimals)
                .orElse(0);
        return Math.max(decimals, places.getOrDefault(cell, 0));
    }

    private static Value.Reason markOf(Value expected) {
        return expected instanceof Value.Missing missing ? missing.reason() : Value.Reason.NOT_DELIVERED;
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
