package org.cunbao.forms;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.cunbao.catalogue.Indicator;

/**
 * What a spreadsheet program lets into an entry cell: 是 or 否 for a flag, otherwise a number of at least 0 with the
 * indicator's digits, and always the texts for “not applicable”. An indicator's note is shown when its cell is chosen.
 */
final class EntryChecks {

    /** The limits of the file format; Excel refuses a workbook that exceeds them. */
    private static final int TITLE_LIMIT = 32;

    private static final int TEXT_LIMIT = 225;

    private static final int FORMULA_LIMIT = 255;

    private final Words words;
    private final XSSFSheet sheet;
    private final DataValidationHelper helper;
    private final List<String> notApplicable;

    EntryChecks(Words words, XSSFSheet sheet) {
        this.words = words;
        this.sheet = sheet;
        this.helper = sheet.getDataValidationHelper();
        this.notApplicable = words.notApplicable();
    }

    /** Guards the entry cells of one indicator. */
    void guard(CellRangeAddress range, Indicator indicator) {
        String first = new CellAddress(range.getFirstRow(), range.getFirstColumn()).formatAsString();
        CellRangeAddressList cells = new CellRangeAddressList();
        cells.addCellRangeAddress(range);
        DataValidationConstraint constraint = indicator.isFlag()
                ? helper.createExplicitListConstraint(choices())
                : helper.createCustomConstraint(numberFormula(first, indicator.decimals()));
        DataValidation validation = validation(constraint, cells, error(indicator));
        if (!indicator.note().isEmpty()) {
            validation.setShowPromptBox(true);
            validation.createPromptBox(cut(indicator.name(), TITLE_LIMIT), cut(indicator.note(), TEXT_LIMIT));
        }
        sheet.addValidationData(validation);
    }

    /** Guards the cell of an adjustment: a number of either sign, and what it is for when it is chosen. */
    void guardAdjustment(CellRangeAddress range, Indicator indicator) {
        String cell = new CellAddress(range.getFirstRow(), range.getFirstColumn()).formatAsString();
        CellRangeAddressList cells = new CellRangeAddressList();
        cells.addCellRangeAddress(range);
        String formula =
                "IF(ISNUMBER(" + cell + ")," + cell + "=ROUND(" + cell + "," + indicator.decimals() + "),FALSE)";
        String hint = words.say("adjustment.hint");
        DataValidation validation = validation(helper.createCustomConstraint(formula), cells, hint);
        validation.setShowPromptBox(true);
        validation.createPromptBox(words.say("adjustment.title"), cut(hint, TEXT_LIMIT));
        sheet.addValidationData(validation);
    }

    private DataValidation validation(DataValidationConstraint constraint, CellRangeAddressList cells, String error) {
        DataValidation validation = helper.createValidation(constraint, cells);
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        validation.setEmptyCellAllowed(true);
        validation.setShowErrorBox(true);
        validation.createErrorBox(words.say("check.title"), cut(error, TEXT_LIMIT));
        return validation;
    }

    private String[] choices() {
        List<String> choices = new ArrayList<>(List.of(words.say("yes"), words.say("no")));
        notApplicable.stream().limit(1).forEach(choices::add);
        return choices.toArray(String[]::new);
    }

    /** IF rather than AND: only IF leaves the arithmetic alone when the cell holds a text. */
    private String numberFormula(String cell, int decimals) {
        StringBuilder texts = new StringBuilder("FALSE");
        for (String text : notApplicable) {
            String equal = "," + cell + "=\"" + text.replace("\"", "\"\"") + "\"";
            if (texts.length() + equal.length() < FORMULA_LIMIT / 2) {
                texts.append(equal);
            }
        }
        return "IF(ISNUMBER(" + cell + "),AND(" + cell + ">=0," + cell + "=ROUND(" + cell + "," + decimals + ")),OR("
                + texts + "))";
    }

    private String error(Indicator indicator) {
        String name = indicator.name();
        String wanted = indicator.isFlag()
                ? words.say("check.flag", name)
                : indicator.decimals() == 0
                        ? words.say("check.count", name)
                        : words.say("check.decimal", name, indicator.unit(), indicator.decimals());
        return notApplicable.isEmpty() ? wanted : words.say("check.notApplicable", wanted, notApplicable.get(0));
    }

    private static String cut(String text, int limit) {
        return text.length() <= limit ? text : text.substring(0, limit - 1) + "…";
    }
}
