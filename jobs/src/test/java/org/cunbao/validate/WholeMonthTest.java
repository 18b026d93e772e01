package org.cunbao.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cunbao.MonthFixture;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.Finding;
import org.cunbao.domain.MonthBefore;
import org.cunbao.domain.RevisionResult;
import org.junit.jupiter.api.Test;

class WholeMonthTest {

    private final Catalogue catalogue = MonthFixture.catalogue();
    private final RevisionResult month =
            MonthFixture.month(catalogue, Month.APRIL, List.of(), List.of("620521100008", "620521D06"));

    @Test
    void every_finding_of_a_month_full_of_faults_can_be_said() {
        Validator validator = new Validator(catalogue);
        List<Finding> forms = validator.judgeForms(month.figures(), MonthBefore.of(month.previous()), Map.of());
        List<Finding> totals = validator.judgeTotals(month.figures(), month.previous());
        assertThat(forms).hasSizeGreaterThan(1000);
        assertThat(totals).isNotEmpty();
        for (Finding finding : forms) {
            assertThat(catalogue.messages().text(finding.detail()))
                    .doesNotContain("{")
                    .isNotBlank();
            assertThat(catalogue.rule(finding.code())).isPresent();
            assertThat(finding.area()).isNotIn("620521100008", "620521D06");
        }
        assertThat(validator.judgeForms(month.figures(), MonthBefore.of(month.previous()), Map.of()))
                .isEqualTo(forms);
    }
}
