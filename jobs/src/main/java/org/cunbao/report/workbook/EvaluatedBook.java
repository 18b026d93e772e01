package org.cunbao.report.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationName;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.xssf.usermodel.BaseXSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A finished workbook as POI's evaluator sees it, which remembers what it has read. POI's own view goes through all
 * names for each name in a formula, and parses a cell's text each time a formula asks for it; most of the time for a
 * workbook of several thousand formulas went there.
 */
final class EvaluatedBook extends BaseXSSFEvaluationWorkbook {

    /** A name whose definition is parsed once. */
    private static final class KnownName implements EvaluationName {

        private final EvaluationName name;
        private Ptg @Nullable [] definition;

        KnownName(EvaluationName name) {
            this.name = name;
        }

        @Override
        public String getNameText() {
            return name.getNameText();
        }

        @Override
        public Ptg[] getNameDefinition() {
            if (definition == null) {
                definition = name.getNameDefinition();
            }
            return definition;
        }

        @Override
        public NamePtg createPtg() {
            return name.createPtg();
        }

        @Override
        public boolean isFunctionName() {
            return name.isFunctionName();
        }

        @Override
        public boolean hasFormula() {
            return name.hasFormula();
        }

        @Override
        public boolean isRange() {
            return name.isRange();
        }
    }

    /**
     * A name as formulas write it.
     *
     * @param sheet the only one that knows it, or {@link #EVERYWHERE}
     */
    private record Scoped(String name, int sheet) {}

    private static final int EVERYWHERE = -1;

    private final Map<Integer, EvaluatedSheet> sheets = new HashMap<>();
    private final Map<Scoped, EvaluationName> names = new HashMap<>();
    private final Map<Integer, EvaluationName> numbered = new HashMap<>();

    EvaluatedBook(XSSFWorkbook workbook) {
        super(workbook);
        int index = 0;
        for (XSSFName name : workbook.getAllNames()) {
            EvaluationName known = new KnownName(super.getName(new NamePtg(index)));
            names.put(new Scoped(name.getNameName(), name.getSheetIndex()), known);
            numbered.put(index, known);
            index++;
        }
    }

    EvaluationCell cell(XSSFCell cell) {
        return getSheet(_uBook.getSheetIndex(cell.getSheet())).cell(cell);
    }

    @Override
    public EvaluatedSheet getSheet(int index) {
        return sheets.computeIfAbsent(index, number -> new EvaluatedSheet(_uBook.getSheetAt(number), number));
    }

    @Override
    public int getSheetIndex(EvaluationSheet sheet) {
        return ((EvaluatedSheet) sheet).index();
    }

    @Override
    public @Nullable EvaluationName getName(String name, int sheet) {
        EvaluationName local = names.get(new Scoped(name, sheet));
        return local == null ? names.get(new Scoped(name, EVERYWHERE)) : local;
    }

    @Override
    public @Nullable EvaluationName getName(NamePtg name) {
        return numbered.get(name.getIndex());
    }

    @Override
    public Ptg[] getFormulaTokens(EvaluationCell cell) {
        return FormulaParser.parse(
                ((EvaluatedCell) cell).formula(),
                this,
                FormulaType.CELL,
                getSheetIndex(cell.getSheet()),
                cell.getRowIndex());
    }
}
