package org.cunbao.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.cunbao.TemplateFixture;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Outcome;
import org.cunbao.domain.Severity;
import org.cunbao.domain.Text;
import org.junit.jupiter.api.Test;

class WaivingTest {

    private static final YearMonth APRIL = YearMonth.of(2021, 4);
    private static final String VILLAGE = "620521100008";
    private static final String TOWN = "620521100000";
    private static final String ELSEWHERE = "620521101206";
    private static final String COUNTY = "620521000000";

    @Test
    void waiver_of_a_township_covers_its_villages_and_no_other() {
        Waiving waiving = waiving("B-09," + TOWN + ",2021-04,2021-04,已核实,甲,2021-12-31");
        List<Finding> findings =
                waiving.apply(List.of(query("B-09", VILLAGE), query("B-09", TOWN), query("B-09", ELSEWHERE)));
        assertThat(findings).extracting(Finding::isWaived).containsExactly(true, true, false);
        assertThat(findings.get(0).waiver()).isEqualTo("已核实（甲，有效期至 2021-12-31）");
        assertThat(findings).extracting(Finding::isOpenQuery).containsExactly(false, false, true);
    }

    @Test
    void waiver_of_the_county_covers_everything_even_a_file_of_nobody() {
        Waiving waiving = waiving("B-09," + COUNTY + ",2021-04,2021-04,已核实,甲,2021-12-31");
        assertThat(waiving.apply(List.of(query("B-09", ""), query("B-09", COUNTY), query("B-09", VILLAGE))))
                .allMatch(Finding::isWaived);
    }

    @Test
    void waived_error_of_a_rule_refuses_nothing_and_an_error_of_reading_is_never_waived() {
        Waiving waiving = waiving(
                "G-01," + VILLAGE + ",2021-04,2021-04,已核实,甲,2021-12-31",
                "CELL-NUMBER," + VILLAGE + ",2021-04,2021-04,已核实,甲,2021-12-31");
        List<Finding> findings =
                waiving.apply(List.of(of("G-01", Severity.FATAL, VILLAGE), of("CELL-NUMBER", Severity.FATAL, VILLAGE)));
        assertThat(findings).extracting(Finding::rejectsCells).containsExactly(false, true);
    }

    @Test
    void expired_waiver_leaves_the_query_open_and_says_so_until_the_last_day_of_the_month() {
        Waiving late = waiving("B-09," + VILLAGE + ",2021-01,2021-12,已核实,甲,2021-04-29");
        List<Finding> open = late.apply(List.of(query("B-09", VILLAGE)));
        assertThat(open).noneMatch(Finding::isWaived);
        assertThat(late.notes(open)).extracting(Finding::code).containsExactly("WAIVER-EXPIRED");
        assertThat(late.notes(open))
                .allMatch(Finding::isOpenQuery)
                .allMatch(note -> note.area().equals(VILLAGE));
        Waiving inTime = waiving("B-09," + VILLAGE + ",2021-01,2021-12,已核实,甲,2021-04-30");
        List<Finding> waived = inTime.apply(List.of(query("B-09", VILLAGE)));
        assertThat(waived).allMatch(Finding::isWaived);
        assertThat(inTime.notes(waived)).extracting(Finding::code).containsExactly("WAIVER-EXPIRING");
    }

    @Test
    void expired_waiver_is_missed_only_where_it_would_cover_what_is_open() {
        Waiving late = waiving(
                "B-09," + VILLAGE + ",2021-04,2021-04,已核实,甲,2021-04-29",
                "B-09," + ELSEWHERE + ",2021-04,2021-04,已核实,甲,2021-04-29");
        assertThat(late.notes(List.of(query("B-09", VILLAGE))))
                .extracting(Finding::code)
                .containsExactly("WAIVER-EXPIRED", "WAIVER-UNUSED");
    }

    @Test
    void waiver_that_nothing_needs_is_told_and_one_of_another_month_is_not() {
        Waiving waiving = waiving(
                "B-09," + VILLAGE + ",2021-04,2021-04,已核实,甲,2021-12-31",
                "B-09," + VILLAGE + ",2021-03,2021-03,已核实,甲,2021-12-31");
        assertThat(waiving.notes(List.of())).extracting(Finding::code).containsExactly("WAIVER-UNUSED");
        assertThat(waiving.notes(List.of())).extracting(Finding::severity).containsExactly(Severity.INFO);
    }

    @Test
    void what_the_sender_explained_needs_no_waiver() {
        Waiving waiving = waiving("B-09," + VILLAGE + ",2021-04,2021-04,已核实,甲,2021-12-31");
        Finding explained = new Finding(
                "B-09", Severity.QUERY, Outcome.FAILED, VILLAGE, List.of(), Text.of("synthetic"), "搬迁点", 1, false);
        assertThat(waiving.apply(List.of(explained))).containsExactly(explained);
    }

    @Test
    void applying_twice_is_applying_once() {
        Waiving waiving = waiving("B-09," + TOWN + ",2021-04,2021-04,已核实,甲,2021-12-31");
        List<Finding> once = waiving.apply(List.of(query("B-09", VILLAGE), query("B-09", ELSEWHERE)));
        assertThat(waiving.apply(once)).isEqualTo(once);
    }

    private static Waiving waiving(String... rows) {
        String csv = "rule,area,from,to,reason,approver,expiry\n" + String.join("\n", rows) + "\n";
        Catalogue catalogue = TemplateFixture.with(Map.of("waivers.csv", csv));
        return new Waiving(catalogue, APRIL);
    }

    private static Finding query(String code, String area) {
        return of(code, Severity.QUERY, area);
    }

    private static Finding of(String code, Severity severity, String area) {
        return new Finding(code, severity, Outcome.FAILED, area, List.of(), Text.of("synthetic"), "", 1, false);
    }
}
