package org.cunbao.county;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cunbao.catalogue.TemplateFiles;

/** The packed templates as those of another county: what was the packed county's is the other's, or left to fill in. */
public final class CountyTemplates {

    private static final String COUNTY = "county.yaml";
    private static final String REPORT = "reports/report.yaml";
    private static final String PROVINCE = "packet/province.yaml";
    private static final String SCHEDULE = "schedule.yaml";
    private static final String GROUPS = "areas/groups.csv";
    private static final String DEPARTMENTS = "areas/departments.csv";
    private static final String INDICATORS = "indicators/indicators.csv";
    private static final String OPENING = "opening/";
    private static final String PUBLISHED = "published/";
    private static final List<String> FORMS = List.of("forms/village.yaml", "forms/township.yaml", "forms/county.yaml");
    private static final List<String> LISTS = List.of("areas/aliases.csv", "areas/changes.csv", "waivers.csv");
    private static final List<String> EMPTY_LINES = List.of(
            "mark",
            "number",
            "signatory",
            "addressee",
            "date",
            "copies",
            "printer",
            "printed",
            "pilot-note",
            "returns-contact",
            "returns-telephone");
    private static final Pattern CODE = Pattern.compile("(?m)^code:\\s*\"?(\\d{6})");
    private static final Pattern TO_FILL = Pattern.compile("【待填|^\\s*[a-z-]+: \"\"|^synthetic: true");

    private final TemplateFiles packed;
    private final CodeList list;
    private final SortedMap<String, byte[]> files;

    private CountyTemplates(TemplateFiles packed, CodeList list) {
        this.packed = packed;
        this.list = list;
        this.files = new TreeMap<>(packed.all());
    }

    /**
     * Makes the templates of a county.
     *
     * @param packed those of the packed county
     * @param from the first month to report; empty to leave the schedule as it is
     */
    public static TemplateFiles of(TemplateFiles packed, CodeList list, Optional<YearMonth> from) {
        return new CountyTemplates(packed, list).make(from);
    }

    /** The first six digits of the code of the county that a template set is for; empty when it does not say. */
    public static Optional<String> countyOf(TemplateFiles files) {
        return files.find(COUNTY)
                .map(bytes -> CODE.matcher(TemplateText.of(bytes)))
                .filter(Matcher::find)
                .map(found -> found.group(1));
    }

    /** Whether a file of a template set belongs to one county, so that another must never be given it. */
    public static boolean isOfOneCounty(String file) {
        return List.of(COUNTY, REPORT, INDICATORS, SCHEDULE, PROVINCE).contains(file)
                || List.of("areas/", OPENING, PUBLISHED, "forms/").stream().anyMatch(file::startsWith);
    }

    /** Where a template set still has something to fill in, as {@code reports/report.yaml:3}, by file and line. */
    public static List<String> toFill(TemplateFiles files) {
        List<String> places = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.all().entrySet()) {
            if (!isOfOneCounty(file.getKey())) {
                continue;
            }
            List<String> lines = TemplateText.of(file.getValue()).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).startsWith("#")
                        && TO_FILL.matcher(lines.get(i)).find()) {
                    places.add(file.getKey() + ":" + (i + 1));
                }
            }
        }
        return places;
    }

    private TemplateFiles make(Optional<YearMonth> from) {
        List<String> opening = packed.below(OPENING);
        byte[] header = TemplateText.header(bytes(opening.get(0)));
        files.keySet().removeIf(name -> name.startsWith(PUBLISHED) || name.startsWith(OPENING));
        files.put(from.map(month -> OPENING + month.minusMonths(1) + ".csv").orElse(opening.get(0)), header);
        from.ifPresent(month -> edit(SCHEDULE, Map.of("from", month.toString())));
        LISTS.forEach(name -> files.put(name, TemplateText.header(bytes(name))));
        edit(
                COUNTY,
                Map.of(
                        "code", TemplateText.quoted(Level.full(list.code())),
                        "name", TemplateText.quoted(list.name()),
                        "city", TemplateText.quoted(list.city().orElse("【待填：所属市】")),
                        "province", TemplateText.quoted(list.province().orElse("【待填：所属省】")),
                        "synthetic", "true"));
        edit(PROVINCE, Map.of("receiver", "【待填：省级接收单位】"));
        for (String form : FORMS) {
            edit(form, Map.of("authority", "【待填：制定机关】", "approval", "【待填：批准文号】", "valid-until", "【待填：有效期至】"));
        }
        Map<String, String> report = new TreeMap<>(Map.of("office", "【待填：发文机关】"));
        EMPTY_LINES.forEach(key -> report.put(key, "\"\""));
        edit(REPORT, report);
        files.putAll(new Register(list).files(bytes(GROUPS), bytes(DEPARTMENTS), ownCode()));
        // the departments' codes, and remarks on what the packed county published
        files.put(
                INDICATORS,
                TemplateText.bytes(Register.renumbered(TemplateText.of(bytes(INDICATORS)), ownCode(), list.code())
                        .replaceAll("；?[^,；\\n]*公开报告[^,；\\n]*", "")));
        return new TemplateFiles(files);
    }

    private String ownCode() {
        return countyOf(packed).orElseThrow(() -> new IllegalStateException("the packed templates name no county"));
    }

    private void edit(String file, Map<String, String> values) {
        String text = TemplateText.of(bytes(file));
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = TemplateText.with(text, value.getKey(), value.getValue());
        }
        files.put(file, TemplateText.bytes(text));
    }

    private byte[] bytes(String file) {
        return packed.find(file).orElseThrow(() -> new IllegalStateException("not packed in this program: " + file));
    }
}
