package org.cunbao.sample;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.Indicator.Measure;
import org.cunbao.domain.Column;

/** The opening balances in the shape of {@code templates/opening/}: what each flow of each form had accumulated. */
final class OpeningCsv {

    private static final String HEADER = "\uFEFFarea_code,indicator,cumulative,remark\n";

    private final Catalogue catalogue;
    private final Courses courses;

    OpeningCsv(Catalogue catalogue, Courses courses) {
        this.catalogue = catalogue;
        this.courses = courses;
    }

    byte[] write(YearMonth asOf) {
        String remark = catalogue.messages().text("synthetic");
        StringBuilder csv = new StringBuilder(HEADER);
        for (Area unit : catalogue.reportingUnits(asOf)) {
            for (Indicator indicator : catalogue.indicators().ofForm(unit, asOf)) {
                if (indicator.measure() == Measure.FLOW) {
                    String balance = courses.value(unit, indicator, Column.CUMULATIVE, asOf)
                            .toPlainString();
                    csv.append(String.join(",", unit.code(), indicator.code(), balance, remark))
                            .append('\n');
                }
            }
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
