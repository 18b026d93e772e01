package org.cunbao.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cunbao.catalogue.ReportSettings.Corrections;
import org.cunbao.catalogue.ReportSettings.Headline;
import org.cunbao.catalogue.ReportSettings.Letter;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.formula.Formula;
import org.cunbao.formula.FormulaException;

/** Reads {@code reports/report.yaml}. */
final class ReportFile {

    private static final String REPORT = "reports/report.yaml";
    private static final int DEADLINE_DAY = 8;

    /** Every month has it. */
    private static final int LAST_DAY = 28;

    private final TemplateFiles files;
    private final Indicators indicators;
    private final FormulaCheck check;
    private final Problems problems;

    ReportFile(TemplateFiles files, Indicators indicators, FormulaCheck check, Problems problems) {
        this.files = files;
        this.indicators = indicators;
        this.check = check;
        this.problems = problems;
    }

    Optional<ReportSettings> read() {
        return YamlMap.read(files, REPORT, problems).map(yaml -> {
            List<Headline> headlines = new ArrayList<>();
            for (YamlMap entry : yaml.maps("headlines")) {
                headline(entry).ifPresent(headlines::add);
                entry.finish();
            }
            ReportSettings settings = new ReportSettings(
                    yaml.text("title"),
                    yaml.text("office"),
                    letter(yaml),
                    headlines,
                    charts(yaml),
                    ranked(yaml),
                    cells(yaml, "pilot-cells"),
                    yaml.optionalText("pilot-note").orElse(""),
                    corrections(yaml));
            yaml.finish();
            return settings;
        });
    }

    private static Letter letter(YamlMap yaml) {
        Optional<YamlMap> letter = yaml.map("letter");
        Function<String, String> text =
                key -> letter.flatMap(found -> found.optionalText(key)).orElse("");
        Letter read = new Letter(
                text.apply("mark"),
                text.apply("number"),
                text.apply("signatory"),
                text.apply("addressee"),
                text.apply("date"),
                text.apply("copies"),
                text.apply("printer"),
                text.apply("printed"));
        letter.ifPresent(YamlMap::finish);
        return read;
    }

    private List<CellKey> charts(YamlMap yaml) {
        List<CellKey> cells = townshipCells(yaml, "charts");
        Set<String> chapters = new HashSet<>();
        for (CellKey cell : cells) {
            String chapter =
                    indicators.find(cell.indicator()).map(Indicator::chapter).orElse("");
            if (!chapters.add(chapter)) {
                yaml.problem(yaml.line("charts"), "“charts”里 " + chapter + " 章有两个指标；一章只画一张图");
            }
        }
        return cells;
    }

    private List<CellKey> ranked(YamlMap yaml) {
        List<CellKey> cells = townshipCells(yaml, "ranked-cells");
        if (cells.size() > ReportSettings.MOST_RANKED) {
            yaml.problem(
                    yaml.line("ranked-cells"),
                    "“ranked-cells”有 " + cells.size() + " 个指标，一页只放得下 " + ReportSettings.MOST_RANKED + " 个");
        }
        return cells;
    }

    /** Cells that have a figure in each township. */
    private List<CellKey> townshipCells(YamlMap yaml, String key) {
        List<CellKey> cells = cells(yaml, key);
        for (CellKey cell : cells) {
            if (indicators
                    .find(cell.indicator())
                    .filter(indicator -> indicator.form() == AreaKind.DEPARTMENT)
                    .isPresent()) {
                yaml.problem(yaml.line(key), "“" + cell + "”由县直部门填报，各乡镇没有这个数");
            }
        }
        return cells;
    }

    private static Corrections corrections(YamlMap yaml) {
        BigDecimal day = yaml.number("returns-deadline-day").orElse(BigDecimal.valueOf(DEADLINE_DAY));
        boolean valid = day.stripTrailingZeros().scale() <= 0
                && day.signum() > 0
                && day.compareTo(BigDecimal.valueOf(LAST_DAY)) <= 0;
        if (!valid) {
            yaml.problem(yaml.line("returns-deadline-day"), "“returns-deadline-day”应为 1 到 28 的整数");
        }
        return new Corrections(
                valid ? day.intValue() : DEADLINE_DAY,
                yaml.optionalText("returns-contact").orElse(""),
                yaml.optionalText("returns-telephone").orElse(""));
    }

    private Optional<Headline> headline(YamlMap yaml) {
        String label = yaml.text("label");
        String unit = yaml.text("unit");
        BigDecimal decimals = yaml.number("decimals").orElse(BigDecimal.ZERO);
        try {
            Formula formula = Formula.ofFigures(yaml.text("formula"));
            check.check(formula, message -> yaml.problem(yaml.line("formula"), message));
            return Optional.of(new Headline(label, formula, unit, decimals.intValue()));
        } catch (FormulaException e) {
            yaml.problem(yaml.line("formula"), e.problem());
            return Optional.empty();
        }
    }

    private List<CellKey> cells(YamlMap yaml, String key) {
        List<CellKey> cells = new ArrayList<>();
        for (String text : yaml.texts(key)) {
            Optional<CellKey> cell = CellKey.parse(text)
                    .filter(known -> indicators
                            .find(known.indicator())
                            .filter(indicator -> indicator.cells().contains(known))
                            .isPresent());
            if (cell.isEmpty()) {
                yaml.problem(yaml.line(key), "“" + text + "”不是指标栏；应写成 A01.累计、A13.期末 的样子");
            }
            cell.ifPresent(cells::add);
        }
        return cells;
    }
}
