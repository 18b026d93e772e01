package org.cunbao.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cunbao.catalogue.Indicator.Measure;
import org.cunbao.domain.AreaKind;

/** Reads {@code indicators/}. */
final class IndicatorFiles {

    private static final String CHAPTERS = "indicators/chapters.csv";
    private static final String INDICATORS = "indicators/indicators.csv";
    private static final Pattern CODE = Pattern.compile("[A-Z]\\d{2}");
    private static final Set<AreaKind> FORMS = Set.of(AreaKind.VILLAGE, AreaKind.TOWNSHIP, AreaKind.DEPARTMENT);
    private static final List<String> HEADER = List.of(
            "code",
            "chapter",
            "form",
            "name",
            "unit",
            "type",
            "decimals",
            "measure",
            "department",
            "township_control",
            "valid_from",
            "valid_to",
            "note");

    private final TemplateFiles files;
    private final Problems problems;

    IndicatorFiles(TemplateFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    Indicators read(Areas areas) {
        List<Indicators.Chapter> chapters = new ArrayList<>();
        for (Table.Row row : Table.read(files, CHAPTERS, List.of("code", "name"), problems)) {
            chapters.add(new Indicators.Chapter(row.required("code"), row.required("name")));
        }
        List<Indicator> indicators = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (Table.Row row : Table.read(files, INDICATORS, HEADER, problems)) {
            Indicator indicator = indicator(row);
            if (!CODE.matcher(indicator.code()).matches()) {
                row.problem("代码应为一个大写字母加两位数字，写的是“" + indicator.code() + "”");
            }
            if (!codes.add(indicator.code())) {
                row.problem("代码 " + indicator.code() + " 出现了两次");
            }
            // when a table could not be read, its own problem says so; what follows from it is no news
            if (!chapters.isEmpty()
                    && chapters.stream().noneMatch(chapter -> chapter.code().equals(indicator.chapter()))) {
                row.problem("章节“" + indicator.chapter() + "”不在 chapters.csv 中");
            }
            checkDepartment(row, indicator, areas);
            indicators.add(indicator);
        }
        return new Indicators(chapters, indicators);
    }

    private static Indicator indicator(Table.Row row) {
        Indicator.Type type = row.choice(
                "type", text -> constant(Indicator.Type.values(), text), Indicator.Type.COUNT, "count、decimal 或 flag");
        return new Indicator(
                row.required("code"),
                row.required("chapter"),
                row.choice(
                        "form",
                        text -> AreaKind.ofKey(text).filter(FORMS::contains),
                        AreaKind.VILLAGE,
                        "village、township 或 department"),
                row.required("name"),
                row.required("unit"),
                type,
                decimals(row, type),
                row.choice("measure", text -> constant(Measure.values(), text), Measure.STOCK, "stock 或 flow"),
                row.text("department"),
                row.choice(
                                "township_control",
                                text -> Optional.of(text).filter(Set.of("", "yes")::contains),
                                "",
                                "yes 或留空")
                        .equals("yes"),
                row.validity(),
                row.text("note"));
    }

    private static int decimals(Table.Row row, Indicator.Type type) {
        String text = row.required("decimals");
        if (!text.matches("[0-6]")) {
            row.problem("“decimals”应为 0 到 6，写的是“" + text + "”");
            return 0;
        }
        int decimals = Integer.parseInt(text);
        if (decimals > 0 && type != Indicator.Type.DECIMAL) {
            row.problem("只有 decimal 类型才有小数位");
        }
        return decimals;
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] values, String text) {
        return List.of(values).stream()
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }

    private static void checkDepartment(Table.Row row, Indicator indicator, Areas areas) {
        boolean named = !indicator.department().isEmpty();
        if (named != (indicator.form() == AreaKind.DEPARTMENT)) {
            row.problem("县直部门表的指标要写明部门，其他表的指标不写");
        } else if (named
                && areas.holdsAny(AreaKind.DEPARTMENT)
                && areas.find(indicator.department()).isEmpty()) {
            row.problem("部门代码 " + indicator.department() + " 不在 departments.csv 中");
        }
        if (indicator.townshipControl() && indicator.form() != AreaKind.VILLAGE) {
            row.problem("只有村级表的指标才能由乡镇作控制数");
        }
    }
}
