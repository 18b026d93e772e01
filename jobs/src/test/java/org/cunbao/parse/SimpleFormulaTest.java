package org.cunbao.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.cunbao.parse.file.Address;
import org.cunbao.parse.file.Cell;
import org.cunbao.parse.file.Formula;
import org.cunbao.parse.file.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimpleFormulaTest {

    /** A1:A3 = 1, 2, 4; B1 = a text, B2 = TRUE, B3 = 0.5; C1 = an error; D1 = a formula without a result. */
    private static Sheet sheet() {
        List<Sheet.Row> rows = new ArrayList<>();
        String[] column = {"1", "2", "4"};
        for (int row = 1; row <= 3; row++) {
            TreeMap<Integer, Cell> cells = new TreeMap<>();
            cells.put(1, new Cell(new Address(row, 1), Cell.Type.NUMBER, column[row - 1]));
            if (row == 1) {
                cells.put(2, new Cell(new Address(1, 2), Cell.Type.TEXT, "7"));
                cells.put(3, new Cell(new Address(1, 3), Cell.Type.ERROR, "#REF!"));
                cells.put(4, new Cell(new Address(1, 4), Cell.Type.NO_VALUE, ""));
            } else if (row == 2) {
                cells.put(2, new Cell(new Address(2, 2), Cell.Type.BOOLEAN, "TRUE"));
            } else {
                cells.put(2, new Cell(new Address(3, 2), Cell.Type.NUMBER, "0.5"));
            }
            rows.add(new Sheet.Row(row, cells));
        }
        return new Sheet("", rows);
    }

    private static String value(String text, int down, int right) {
        return new SimpleFormula(sheet())
                .value(new Formula(text, down, right))
                .map(BigDecimal::toPlainString)
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A1|1",
                "A1+A2|3",
                "A3-A1-A2|1",
                "-A1|-1",
                "+A1+A2|3",
                "A1 + A2|3",
                "A1-(A2-A3)|3",
                "$A$1+A$2|3",
                "SUM(A1:A3)|7",
                "sum(a1:a3)|7",
                "SUM(A1,A3)|5",
                "SUM(A1:A2,A3,10)|17",
                "SUM(A1+A2,1)|4",
                "SUM(B1:B3)|0.5",
                "SUM(A1:B3)|7.5",
                "SUM(Z1:Z9)|0",
                "Z9|0",
                "A1+0.25|1.25",
                "SUM((A1))|1",
                "SUM(A1:A1)-A1|0",
                "((A3))|4",
                "SUM(B1)|0",
                "12|12",
            })
    void sums_and_differences_are_worked_out(String text, String expected) {
        assertThat(value(text, 0, 0)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A1*2",
                "A1/2",
                "B1",
                "B1+1",
                "B2+1",
                "C1",
                "SUM(C1)",
                "SUM(A1:C1)",
                "D1",
                "SUM(A1:D1)",
                "表!A1",
                "SUM(表!A1:A3)",
                "SUM(A1:A3",
                "SUM(A1",
                "SUM()",
                "A1)",
                "A1+",
                "(A1",
                "IF(A1,1,2)",
                "ROUND(A1,0)",
                "[1]表!A1",
                "SUM(A3:A1)",
                "SUM(B1:A1)",
                "A1%",
                "5%",
                "1E3",
                "A1:A3",
                "AAAA1",
                "A0",
                "A1A",
                "A1.5",
                "SUMX(A1)",
                "A1&A2",
                "\"1\"",
                "5d",
                "LOG10(1)",
            })
    void any_other_formula_is_left_alone(String text) {
        assertThat(value(text, 0, 0)).isEqualTo("none");
    }

    @Test
    void a_shared_formula_moves_its_references_but_the_fixed_ones() {
        assertThat(value("A1", 1, 0)).isEqualTo("2");
        assertThat(value("A1", 2, 1)).isEqualTo("0.5");
        assertThat(value("$A1", 2, 1)).isEqualTo("4");
        assertThat(value("A$1", 2, 0)).isEqualTo("1");
        assertThat(value("SUM($A$1:A1)", 2, 0)).isEqualTo("7");
    }

    @Test
    void depth_and_work_are_bounded() {
        assertThat(value("(".repeat(40) + "A1" + ")".repeat(40), 0, 0)).isEqualTo("none");
        for (String open : new String[] {"(", "SUM("}) {
            assertThat(value(open.repeat(32) + "A1+0" + ")".repeat(32), 0, 0)).isEqualTo("1");
            assertThat(value(open.repeat(33) + "A1+0" + ")".repeat(33), 0, 0)).isEqualTo("none");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"A1|1000", "SUM(Z1:Z2)|500", "SUM(A1:A2)|250"})
    void all_formulas_of_a_sheet_ask_for_a_million_cells_and_rows_together(String piece, int times) {
        SimpleFormula much = new SimpleFormula(sheet());
        Formula thousand = new Formula(piece + ("+" + piece).repeat(times - 1), 0, 0);
        for (int i = 0; i < 1000; i++) {
            assertThat(much.value(thousand)).isPresent();
        }
        assertThat(much.value(new Formula("A1", 0, 0))).isEmpty();
    }

    @Test
    void columns_beyond_the_alphabet_are_found() {
        TreeMap<Integer, Cell> cells = new TreeMap<>();
        cells.put(28, new Cell(new Address(1, 28), Cell.Type.NUMBER, "5"));
        cells.put(55, new Cell(new Address(1, 55), Cell.Type.NUMBER, "6"));
        SimpleFormula wide = new SimpleFormula(new Sheet("", List.of(new Sheet.Row(1, cells))));
        assertThat(wide.value(new Formula("AB1-BC1", 0, 0))).contains(new BigDecimal("-1"));
    }
}
