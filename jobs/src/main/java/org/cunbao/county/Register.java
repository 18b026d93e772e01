package org.cunbao.county;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cunbao.catalogue.AreaColumns;
import org.cunbao.domain.AreaKind;

/** A county's folder {@code areas/}, made from the list of codes. */
final class Register {

    private static final int FIRST_TOWN = 100;
    private static final int FIRST_TOWNSHIP = 200;
    private static final int FIRST_SIMILAR = 400;

    private final CodeList list;

    Register(CodeList list) {
        this.list = list;
    }

    /** @param ownCode six digits: the county that groups and departments were packed for */
    Map<String, byte[]> files(byte[] groups, byte[] departments, String ownCode) {
        return Map.of(
                "areas/townships.csv", TemplateText.csv(townships()),
                "areas/villages.csv", TemplateText.csv(villages()),
                "areas/groups.csv", TemplateText.csv(groups(TemplateText.of(groups))),
                "areas/departments.csv", TemplateText.csv(departments(TemplateText.of(departments), ownCode)));
    }

    /** A text in which the codes of the county's own departments begin with another county's. */
    static String renumbered(String text, String before, String after) {
        return text.replaceAll("\\b" + Pattern.quote(before) + "(?=D\\d{2}\\b)", after);
    }

    private List<List<String>> townships() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(AreaColumns.TOWNSHIPS);
        for (CodeList.Township township : list.townships()) {
            rows.add(List.of(Level.full(township.code()), township.name(), kind(township.code()), "", "", "", ""));
        }
        return rows;
    }

    /** The last three digits of a township's code tell what it is. */
    private static String kind(String code) {
        int last = Integer.parseInt(code.substring(Level.COUNTY.digits()));
        if (last < FIRST_TOWN) {
            return "subdistrict";
        }
        if (last < FIRST_TOWNSHIP) {
            return "town";
        }
        return last < FIRST_SIMILAR ? "township" : "similar";
    }

    private List<List<String>> villages() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(AreaColumns.VILLAGES);
        for (CodeList.Village village : list.villages()) {
            rows.add(List.of(
                    village.code(),
                    village.name(),
                    village.officialName(),
                    village.kind() == AreaKind.VILLAGE ? "village" : "community",
                    Level.full(village.code().substring(0, Level.TOWNSHIP.digits())),
                    "",
                    "",
                    "",
                    village.doubtful() ? "【待核】从名称和代码看不准是村还是社区" : ""));
        }
        return rows;
    }

    private static List<List<String>> groups(String packed) {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : rows(packed)) {
            rows.add(
                    rows.isEmpty()
                            ? row
                            : List.of(row.get(0), row.get(1), "【待填：名单】成员写在 townships.csv 与 villages.csv 的 groups 列"));
        }
        return rows;
    }

    private List<List<String>> departments(String packed, String ownCode) {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : rows(renumbered(packed, ownCode, list.code()))) {
            rows.add(
                    rows.isEmpty()
                            ? row
                            : List.of(
                                    row.get(0),
                                    row.get(1).replaceFirst("^县", rank()),
                                    "",
                                    "",
                                    "【待核】部门和分工照模板所列，请换成本地的；代码为本系统自编"));
        }
        return rows;
    }

    /** How the county's own offices call it: 区 for a district, 市 for a city, 旗 for a banner, 县 for all others. */
    private String rank() {
        String last = list.name().substring(list.name().length() - 1);
        return List.of("区", "市", "旗").contains(last) ? last : "县";
    }

    /** The rows of a packed table, whose cells hold neither commas nor quotation marks. */
    private static List<List<String>> rows(String csv) {
        return csv.replace("\uFEFF", "")
                .lines()
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }
}
