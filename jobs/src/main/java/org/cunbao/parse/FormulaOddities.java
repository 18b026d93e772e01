package org.cunbao.parse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cunbao.parse.file.Cell;
import org.cunbao.parse.file.Check;
import org.cunbao.parse.file.Formula;
import org.cunbao.parse.file.Sheet;

/** Formulas in a form whose stored results may not be what the sender saw, or will see tomorrow. */
final class FormulaOddities {

    /** How far a stored result may lie from the exact one: binary arithmetic keeps some 15 digits. */
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern EXTERNAL =
            Pattern.compile("\\[[^\\]]+][^!\\[\\]]*'?!|'?file:", Pattern.CASE_INSENSITIVE);
    private static final Pattern VOLATILE = Pattern.compile(
            "\\b(?:TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY|OFFSET|INDIRECT|CELL|INFO)\\(", Pattern.CASE_INSENSITIVE);

    private final Oddities oddities;
    private final Sheet sheet;
    private final FigureArea area;

    FormulaOddities(Oddities oddities, Sheet sheet, FigureArea area) {
        this.oddities = oddities;
        this.sheet = sheet;
        this.area = area;
    }

    void note() {
        List<Cell> formulas = area.formulas(sheet).toList();
        List<Cell> external = matching(formulas, EXTERNAL);
        if (!external.isEmpty()) {
            oddities.add(Check.CELL_EXTERNAL, "", external, Oddities.addresses(external));
        } else if (sheet.features().linked()) {
            oddities.add(Check.CELL_EXTERNAL, "file", List.of());
        }
        List<Cell> changing = matching(formulas, VOLATILE);
        if (!changing.isEmpty()) {
            oddities.add(Check.CELL_VOLATILE, "", changing, Oddities.addresses(changing));
        }
        noteStale(formulas);
    }

    private List<Cell> matching(List<Cell> formulas, Pattern pattern) {
        return formulas.stream()
                .filter(cell -> pattern.matcher(TEXT.matcher(text(cell)).replaceAll("\"\""))
                        .find())
                .toList();
    }

    private String text(Cell cell) {
        return FigureArea.formula(sheet, cell).map(Formula::text).orElse("");
    }

    /** Results that the cells beside them contradict; and those that nobody can check in a file that doubts them. */
    private void noteStale(List<Cell> formulas) {
        SimpleFormula arithmetic = new SimpleFormula(sheet);
        List<Cell> stale = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        List<Cell> unknown = new ArrayList<>();
        for (Cell cell : formulas) {
            if (cell.type() == Cell.Type.NO_VALUE || cell.type() == Cell.Type.ERROR) {
                continue;
            }
            Optional<BigDecimal> stored = cell.type() == Cell.Type.NUMBER
                    ? NumberText.stored(cell.raw()).map(NumberText::amount)
                    : Optional.empty();
            Optional<BigDecimal> exact = FigureArea.formula(sheet, cell).flatMap(arithmetic::value);
            if (stored.isEmpty() || exact.isEmpty()) {
                unknown.add(cell);
            } else if (differ(stored.get(), exact.get())) {
                stale.add(cell);
                sentences.add(oddities.sentence(
                        "parse.stale",
                        cell.address().toString(),
                        exact.get().stripTrailingZeros().toPlainString(),
                        stored.get().toPlainString()));
            }
        }
        if (!stale.isEmpty()) {
            oddities.add(Check.CELL_STALE, "", stale, Oddities.some(sentences, "；"));
        }
        if (sheet.features().recalculated() && !unknown.isEmpty()) {
            oddities.add(Check.CELL_STALE, "recalculated", unknown, Oddities.addresses(unknown));
        }
    }

    private static boolean differ(BigDecimal one, BigDecimal other) {
        BigDecimal allowed = one.abs().max(BigDecimal.ONE).multiply(TOLERANCE);
        return one.subtract(other).abs().compareTo(allowed) > 0;
    }
}
