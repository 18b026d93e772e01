package org.cunbao.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.TemplateFiles;
import org.cunbao.domain.AreaKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountyTemplatesTest {

    private static final YearMonth APRIL = YearMonth.of(2021, 4);

    @TempDir
    Path folder;

    private TemplateFiles templates() throws IOException, InvalidCodes {
        return CountyTemplates.of(TemplateFiles.packed(), list(), Optional.empty());
    }

    private CodeList list() throws IOException, InvalidCodes {
        return CodeList.read(CodeFiles.COUNTY, Optional.empty(), CodeFiles.in(folder));
    }

    private static String text(TemplateFiles files, String name) {
        return new String(files.find(name).orElseThrow(), StandardCharsets.UTF_8);
    }

    @Test
    void the_register_is_the_other_county() throws Exception {
        Catalogue catalogue = Catalogue.read(templates());
        assertThat(catalogue.county().area().name()).isEqualTo("秦安县");
        assertThat(catalogue.county().area().code()).isEqualTo("620522000000");
        assertThat(catalogue.county().synthetic()).isTrue();
        assertThat(catalogue.areas().of(AreaKind.TOWNSHIP, APRIL)).hasSize(2);
        assertThat(catalogue.areas().of(AreaKind.VILLAGE, APRIL)).hasSize(10);
        assertThat(catalogue.areas().of(AreaKind.COMMUNITY, APRIL)).hasSize(2);
        assertThat(catalogue.areas().of(AreaKind.DEPARTMENT, APRIL))
                .extracting(Area::code)
                .hasSize(7)
                .allMatch(code -> code.startsWith("620522D"));
        assertThat(catalogue.reportingUnits(APRIL)).hasSize(10 + 2 + 7);
    }

    @Test
    void nothing_of_the_packed_county_is_left() throws Exception {
        TemplateFiles packed = TemplateFiles.packed();
        Catalogue own = Catalogue.read(packed);
        Set<String> names = new HashSet<>(Set.of("清水", "620521", "张杨", "代沟", "公开报告"));
        own.areas().of(AreaKind.TOWNSHIP, APRIL).forEach(area -> names.add(area.name()));
        List<String> left = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : templates().all().entrySet()) {
            // the messages speak of the demo, which is always the packed county's; the workbook is no text
            if (!file.getKey().startsWith("messages/") && !file.getKey().endsWith(".xlsx")) {
                String text = new String(file.getValue(), StandardCharsets.UTF_8);
                names.stream().filter(text::contains).forEach(name -> left.add(file.getKey() + ": " + name));
            }
        }
        assertThat(left).isEmpty();
        assertThat(Catalogue.read(templates()).published(APRIL)).isEmpty();
        assertThat(own.published(APRIL)).isPresent();
    }

    @Test
    void what_nobody_has_said_yet_is_marked_with_its_place() throws Exception {
        TemplateFiles files = templates();
        assertThat(CountyTemplates.toFill(files))
                .contains("areas/groups.csv:2", "county.yaml:8", "forms/village.yaml:7", "packet/province.yaml:2")
                .contains("reports/report.yaml:3", "reports/report.yaml:6")
                .noneMatch(place -> place.startsWith("messages/"));
        assertThat(text(files, "areas/departments.csv").lines().skip(1)).allMatch(line -> line.contains("【待核】"));
    }

    @Test
    void files_that_no_county_owns_stay_as_they_are() throws Exception {
        TemplateFiles packed = TemplateFiles.packed();
        assertThat(templates().differencesFrom(packed)).allMatch(CountyTemplates::isOfOneCounty);
    }

    @Test
    void the_same_list_gives_the_same_bytes() throws Exception {
        assertThat(templates().hash()).isEqualTo(templates().hash());
    }

    @Test
    void a_first_month_moves_schedule_and_opening() throws Exception {
        TemplateFiles files = CountyTemplates.of(TemplateFiles.packed(), list(), Optional.of(YearMonth.of(2026, 11)));
        assertThat(files.below("opening/")).containsExactly("opening/2026-10.csv");
        assertThat(Catalogue.read(files).schedule().orElseThrow().from()).isEqualTo(YearMonth.of(2026, 11));
    }

    @Test
    void a_district_has_its_own_word_for_its_offices() throws Exception {
        Path file = Files.writeString(folder.resolve("district.csv"), """
                code,name,level,pcode
                110101000000,东城区,3,110100000000
                110101001000,东华门街道,4,110101000000
                110101001001,多福巷社区居委会,5,110101001000
                110101501000,某开发区,4,110101000000
                110101501500,某管理区,5,110101501000
                """);
        TemplateFiles files = CountyTemplates.of(
                TemplateFiles.packed(), CodeList.read("110101", Optional.empty(), List.of(file)), Optional.empty());
        assertThat(text(files, "areas/departments.csv"))
                .contains("110101D01,区委组织部,")
                .doesNotContain(",县");
        assertThat(text(files, "areas/townships.csv")).contains("东华门街道,subdistrict,", "某开发区,similar,");
        assertThat(text(files, "areas/villages.csv")).contains("多福巷社区,多福巷社区居委会,community,110101001000,,,,\n", "【待核】");
        assertThat(Catalogue.read(files).county().city()).isEqualTo("【待填：所属市】");
    }
}
