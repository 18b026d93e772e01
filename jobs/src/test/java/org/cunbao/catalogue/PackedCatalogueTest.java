package org.cunbao.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.cunbao.domain.AreaKind;
import org.junit.jupiter.api.Test;

class PackedCatalogueTest {

    private static final YearMonth APRIL = YearMonth.of(2021, 4);

    @Test
    void holds_the_county_as_registered() throws InvalidTemplates {
        Catalogue catalogue = Catalogue.read(TemplateFiles.packed());
        assertThat(catalogue.areas().of(AreaKind.TOWNSHIP, APRIL)).hasSize(18);
        assertThat(catalogue.areas().of(AreaKind.VILLAGE, APRIL)).hasSize(260);
        assertThat(catalogue.areas().of(AreaKind.COMMUNITY, APRIL)).hasSize(7);
        assertThat(catalogue.areas().members("pilot", AreaKind.VILLAGE, APRIL)).hasSize(7);
        assertThat(catalogue.areas().members("pilot", AreaKind.TOWNSHIP, APRIL)).hasSize(4);
        assertThat(catalogue.indicators().of(APRIL)).hasSize(107);
        assertThat(catalogue.indicators().chapters()).hasSize(7);
        assertThat(catalogue.reportingUnits(APRIL)).hasSize(285);
        assertThat(catalogue.published(APRIL).orElseThrow().figures()).hasSize(85);
        assertThat(catalogue.published(APRIL).orElseThrow().identities()).hasSize(12);
    }
}
