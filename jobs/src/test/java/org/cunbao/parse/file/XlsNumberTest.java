package org.cunbao.parse.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsNumberTest {

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "-0.0,0",
        "3,3",
        "-7.82,-7.82",
        "0.30000000000000004,0.30000000000000004",
        "0.1,0.1",
        "1234567.89,1234567.89",
        "620521106204,620521106204",
        "123456789012345678,123456789012345680",
        "1e19,10000000000000000000",
        "1e20,1E+20",
        "1e-20,0.00000000000000000001",
        "1e-21,1E-21",
        "NaN,NaN",
        "Infinity,Infinity",
    })
    void number_is_written_as_it_was_once_typed(double number, String text) {
        assertThat(XlsNumber.text(number)).isEqualTo(text);
    }
}
