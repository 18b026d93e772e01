package org.cunbao.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.cunbao.parse.file.Address;
import org.cunbao.parse.file.Cell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTextTest {

    private static String read(Cell.Type type, Cell.Style style, String raw) {
        return PeriodText.read(new Cell(new Address(3, 2), type, raw, style))
                .map(period -> period.month() + (period.shortYear() ? " short" : ""))
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource({
        "DATE,44287,2021-04",
        "DATE,44316,2021-04",
        "DATE,44316.99,2021-04",
        "DATE,44317,2021-05",
        "DATE_1904,42825,2021-04",
        "DATE_1904,42824,2021-03",
        "DATE,36526,2000-01",
        "DATE,36525,none",
        "DATE,36525.9,none",
        "DATE,73050.9,2099-12",
        "DATE,73051,none",
        "DATE_1904,35064,2000-01",
        "DATE_1904,35063,none",
        "DATE,-1,none",
        "DATE,1E14,none",
        "DATE,四月,none",
    })
    void any_day_of_a_month_in_a_date_format_is_that_month(Cell.Style style, String raw, String month) {
        assertThat(read(Cell.Type.NUMBER, style, raw)).isEqualTo(month);
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER,GENERAL,202104,2021-04",
        "NUMBER,PERCENT,202104,none",
        "NUMBER,GENERAL,44287,none",
        "ERROR,GENERAL,202104,none",
        "ERROR,DATE,44287,none",
        "TEXT,DATE,44287,none",
        "TEXT,DATE,2021-04,2021-04",
    })
    void only_a_number_is_counted_in_days_and_only_without_a_format_is_it_six_digits(
            Cell.Type type, Cell.Style style, String raw, String month) {
        assertThat(read(type, style, raw)).isEqualTo(month);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-01,2021-01",
        "2021-12,2021-12",
        "2021-00,none",
        "2021-13,none",
        "二〇二一年十二月,2021-12",
        "二零二一年一月,2021-01",
        "二○二一年一月份,2021-01",
        "二一年一月,2021-01 short",
        "二〇二一年十三月,none",
        "二〇二一年三五月,none",
        "21年12月份,2021-12 short",
        "21.3,2021-03 short",
    })
    void a_year_has_twelve_months_however_they_are_written(String raw, String month) {
        assertThat(read(Cell.Type.TEXT, Cell.Style.GENERAL, raw)).isEqualTo(month);
    }
}
