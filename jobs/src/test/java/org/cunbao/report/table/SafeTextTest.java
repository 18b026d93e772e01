package org.cunbao.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SafeTextTest {

    @Test
    void what_would_become_a_formula_gets_an_apostrophe() {
        for (String text : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx")) {
            assertThat(SafeText.csv(text)).isEqualTo("'" + text);
        }
        for (String text : List.of("", "马沟村", "1-1", "'=1", " =1")) {
            assertThat(SafeText.csv(text)).isEqualTo(text);
        }
    }

    @Test
    void a_cell_holds_only_what_its_format_can_hold() {
        assertThat(SafeText.cell("a\u0000b\uFFFFc\uD800d😀")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd😀");
        assertThat(SafeText.cell("_x0041_")).isEqualTo("_x005F_x0041_");
        assertThat(SafeText.cell("多".repeat(40_000))).hasSize(32_767).endsWith("…");
    }
}
