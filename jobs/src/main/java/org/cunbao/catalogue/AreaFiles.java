package org.cunbao.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.cunbao.domain.AreaKind;

/** Reads {@code county.yaml} and {@code areas/}. */
final class AreaFiles {

    private static final String COUNTY = "county.yaml";
    private static final String TOWNSHIPS = "areas/townships.csv";
    private static final String VILLAGES = "areas/villages.csv";
    private static final String DEPARTMENTS = "areas/departments.csv";
    private static final String ALIASES = "areas/aliases.csv";
    private static final String GROUPS = "areas/groups.csv";

    /** A town, a township, a subdistrict, and farms, development zones and the like that have a township's place. */
    private static final List<String> TOWNSHIP_KINDS = List.of("town", "township", "subdistrict", "similar");

    private static final Pattern CODE = Pattern.compile("\\d{12}");

    private final TemplateFiles files;
    private final Problems problems;
    private final List<Area> areas = new ArrayList<>();
    private final List<Area> groups = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();
    private final Map<String, Set<Area.Alias>> aliases = new HashMap<>();

    AreaFiles(TemplateFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    /** The county as declared; blank texts, with problems noted, where the file does not tell. */
    County readCounty() {
        Optional<YamlMap> found = YamlMap.read(files, COUNTY, problems);
        if (found.isEmpty()) {
            return new County(countyArea("", ""), "", "", true);
        }
        YamlMap yaml = found.get();
        String code = yaml.text("code");
        if (!CODE.matcher(code).matches()) {
            yaml.problem(yaml.line("code"), "县的代码应为 12 位数字，写的是“" + code + "”");
        }
        County county = new County(
                countyArea(code, yaml.text("name")), yaml.text("city"), yaml.text("province"), yaml.flag("synthetic"));
        yaml.finish();
        return county;
    }

    private static Area countyArea(String code, String name) {
        return new Area(code, name, "", Set.of(), AreaKind.COUNTY, "", Set.of(), Validity.ALWAYS);
    }

    Areas read(Area county) {
        for (Table.Row row : Table.read(files, GROUPS, List.of("id", "name", "remark"), problems)) {
            groups.add(new Area(
                    row.required("id"),
                    row.required("name"),
                    "",
                    Set.of(),
                    AreaKind.GROUP,
                    county.code(),
                    Set.of(),
                    Validity.ALWAYS));
        }
        readAliases();
        for (Table.Row row : Table.read(files, TOWNSHIPS, AreaColumns.TOWNSHIPS, problems)) {
            row.choice(
                    "kind",
                    kind -> Optional.of(kind).filter(TOWNSHIP_KINDS::contains),
                    "",
                    String.join("、", TOWNSHIP_KINDS));
            add(row, AreaKind.TOWNSHIP, county.code(), "");
        }
        readVillages();
        for (Table.Row row :
                Table.read(files, DEPARTMENTS, List.of("code", "name", "valid_from", "valid_to", "remark"), problems)) {
            add(row, AreaKind.DEPARTMENT, county.code(), "");
        }
        for (String unknown : new TreeSet<>(aliases.keySet())) {
            if (!codes.contains(unknown)) {
                problems.add(ALIASES, 0, "代码 " + unknown + " 不在名录中");
            }
        }
        return new Areas(county, areas, groups, new SuccessionFile(files, problems).read(areas));
    }

    private void readAliases() {
        for (Table.Row row :
                Table.read(files, ALIASES, List.of("code", "alias", "valid_from", "valid_to", "remark"), problems)) {
            aliases.computeIfAbsent(row.required("code"), code -> new HashSet<>())
                    .add(new Area.Alias(row.required("alias"), row.validity()));
        }
    }

    private void readVillages() {
        // when the townships could not be read, their own problem says so
        boolean townshipsRead = !codes.isEmpty();
        for (Table.Row row : Table.read(files, VILLAGES, AreaColumns.VILLAGES, problems)) {
            AreaKind kind = row.choice(
                    "kind",
                    text -> AreaKind.ofKey(text).filter(Set.of(AreaKind.VILLAGE, AreaKind.COMMUNITY)::contains),
                    AreaKind.VILLAGE,
                    "village 或 community");
            String township = row.required("township_code");
            if (!township.isEmpty() && townshipsRead && !codes.contains(township)) {
                row.problem("乡镇代码 " + township + " 不在 townships.csv 中");
            }
            add(row, kind, township, row.text("official_name"));
        }
    }

    private void add(Table.Row row, AreaKind kind, String parent, String officialName) {
        String code = row.required("code");
        if (kind != AreaKind.DEPARTMENT && !CODE.matcher(code).matches()) {
            row.problem("代码应为 12 位数字，写的是“" + code + "”（在 Excel 中请把这一列设为文本）");
        }
        if (!codes.add(code)) {
            row.problem("代码 " + code + " 出现了两次");
        }
        areas.add(new Area(
                code,
                row.required("name"),
                officialName,
                aliases.getOrDefault(code, Set.of()),
                kind,
                parent,
                groupsOf(row),
                row.validity()));
    }

    private Set<String> groupsOf(Table.Row row) {
        Set<String> ids = new TreeSet<>();
        for (String id : row.text("groups").split("[;、\\s]+", -1)) {
            if (id.isEmpty()) {
                continue;
            }
            if (groups.stream().noneMatch(group -> group.code().equals(id))) {
                row.problem("分组“" + id + "”不在 groups.csv 中");
            }
            ids.add(id);
        }
        return ids;
    }
}
