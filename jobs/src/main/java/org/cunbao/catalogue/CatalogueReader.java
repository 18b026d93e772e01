package org.cunbao.catalogue;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunbao.domain.AreaKind;

/** Reads the files of a template set in the order in which they build on each other. */
final class CatalogueReader {

    private static final Map<AreaKind, String> FORMS = Map.of(
            AreaKind.VILLAGE, "forms/village.yaml",
            AreaKind.TOWNSHIP, "forms/township.yaml",
            AreaKind.DEPARTMENT, "forms/county.yaml");

    private final TemplateFiles files;
    private final Problems problems = new Problems();

    CatalogueReader(TemplateFiles files) {
        this.files = files;
    }

    Catalogue read() throws InvalidTemplates {
        AreaFiles areaFiles = new AreaFiles(files, problems);
        County county = areaFiles.readCounty();
        Areas areas = areaFiles.read(county.area());
        Indicators indicators = new IndicatorFiles(files, problems).read(areas);
        if (indicators.all().isEmpty()) {
            // every rule and table would be reported for the one file that could not be read
            problems.throwIfAny();
        }
        FormulaCheck check = new FormulaCheck(areas, indicators);
        Map<AreaKind, Form> forms = new EnumMap<>(AreaKind.class);
        FORMS.forEach(
                (kind, name) -> FormFile.read(files, name, kind, problems).ifPresent(form -> forms.put(kind, form)));
        Opening opening = OpeningFiles.read(files, areas, indicators, problems);
        List<Rule> rules = new RuleFiles(files, indicators, check, problems).read();
        Map<YearMonth, Published> published = new PublishedFiles(files, check, problems).read();
        Optional<ReportSettings> report = new ReportFile(files, indicators, check, problems).read();
        Optional<PacketSettings> packet = new ProvinceFile(files, county, problems).read();
        Optional<Schedule> schedule = new ScheduleFile(files, problems).read();
        Optional<Retention> retention = RetentionFile.read(files, problems);
        Optional<BookTemplate> book = new BookFile(files, indicators, problems).read(packet);
        PeriodWords periodWords = PeriodWords.read(files, problems);
        Messages messages = Messages.read(files, problems);
        List<Waiver> waivers = new WaiverFile(files, areas, rules, messages, problems).read();
        problems.throwIfAny();
        return new Catalogue(
                county,
                areas,
                indicators,
                forms,
                opening,
                rules,
                waivers,
                published,
                report.orElseThrow(),
                packet.orElseThrow(),
                schedule,
                retention,
                book.orElseThrow(),
                periodWords,
                messages,
                files);
    }
}
