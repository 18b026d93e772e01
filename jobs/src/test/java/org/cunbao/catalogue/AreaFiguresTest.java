package org.cunbao.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.cunbao.MonthFixture;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Observation;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.Value;
import org.cunbao.domain.Value.Reason;
import org.cunbao.formula.Formula;
import org.cunbao.formula.FormulaException;
import org.junit.jupiter.api.Test;

class AreaFiguresTest {

    private static final Catalogue CATALOGUE = MonthFixture.catalogue();
    private static final CellKey FOUND = CellKey.parse("E07.累计").orElseThrow();
    private static final CellKey MONTH = CellKey.parse("E07.本月").orElseThrow();
    private static final String VILLAGE = "620521100008";
    private static final String TOWN = "620521100000";
    private static final String COUNTY = "620521000000";

    private final Figures figures = Figures.empty(YearMonth.of(2021, 4), 1)
            .with(
                    Layer.REPORTED,
                    List.of(
                            new Observation(VILLAGE, FOUND, Value.of(5), SourceCell.of("a")),
                            new Observation(VILLAGE, MONTH, Value.of(2), SourceCell.of("a"))))
            .with(
                    Layer.TOTAL,
                    List.of(
                            new Observation(COUNTY, FOUND, Value.of(100), new Coverage(250, 260)),
                            new Observation("pilot", FOUND, Value.of(9), new Coverage(7, 7))));

    @Test
    void form_answers_with_its_own_figures_and_the_total_of_a_group() throws FormulaException {
        assertThat(ask(Layer.REPORTED, VILLAGE, "E07")).isEqualTo(Value.of(5));
        assertThat(ask(Layer.REPORTED, VILLAGE, "E07.本月")).isEqualTo(Value.of(2));
        assertThat(ask(Layer.REPORTED, VILLAGE, "E07@pilot")).isEqualTo(Value.of(9));
        assertThat(ask(Layer.REPORTED, VILLAGE, "E08")).isEqualTo(Value.missing(Reason.NOT_DELIVERED));
        assertThat(ask(Layer.REPORTED, VILLAGE, "reporting(E07)")).isEqualTo(Value.missing(Reason.NOT_DELIVERED));
    }

    @Test
    void total_answers_with_its_coverage() throws FormulaException {
        assertThat(ask(Layer.TOTAL, COUNTY, "E07")).isEqualTo(Value.of(100));
        assertThat(ask(Layer.TOTAL, COUNTY, "reporting(E07)")).isEqualTo(Value.of(250));
        assertThat(ask(Layer.TOTAL, COUNTY, "reporting(E07@pilot)")).isEqualTo(Value.of(7));
    }

    @Test
    void register_is_counted_below_the_area_and_a_department_stands_for_the_county() throws FormulaException {
        assertThat(ask(Layer.TOTAL, COUNTY, "count(village)")).isEqualTo(Value.of(260));
        assertThat(ask(Layer.TOTAL, COUNTY, "count(village@pilot)")).isEqualTo(Value.of(7));
        assertThat(ask(Layer.REPORTED, TOWN, "count(community)")).isEqualTo(Value.of(7));
        assertThat(ask(Layer.REPORTED, TOWN, "count(township)")).isEqualTo(Value.of(1));
        assertThat(ask(Layer.REPORTED, "620521101000", "count(community)")).isEqualTo(Value.of(0));
        assertThat(ask(Layer.REPORTED, VILLAGE, "count(village)")).isEqualTo(Value.of(1));
        assertThat(ask(Layer.REPORTED, "620521D06", "count(department)")).isEqualTo(Value.of(7));
        assertThat(ask(Layer.REPORTED, "620521D06", "count(village)")).isEqualTo(Value.of(260));
    }

    private Value ask(Layer layer, String area, String reference) throws FormulaException {
        return new AreaFigures(
                        CATALOGUE, figures, layer, CATALOGUE.areas().find(area).orElseThrow())
                .value(Formula.ofFigures(reference).references().get(0));
    }
}
