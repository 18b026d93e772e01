package org.cunbao.catalogue;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code areas/changes.csv}: one row for each old code that a new one takes over from, wholly or in part. */
final class SuccessionFile {

    private static final String FILE = "areas/changes.csv";

    private final TemplateFiles files;
    private final Problems problems;

    SuccessionFile(TemplateFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    Succession read(List<Area> areas) {
        Map<String, Area> register = new HashMap<>();
        areas.forEach(area -> register.put(area.code(), area));
        List<Succession.Step> steps = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        for (Table.Row row : Table.read(files, FILE, List.of("since", "old_code", "new_code", "remark"), problems)) {
            Optional<YearMonth> since = since(row);
            Optional<Area> from = area(row, "old_code", register);
            Optional<Area> to = area(row, "new_code", register);
            if (since.isEmpty() || from.isEmpty() || to.isEmpty()) {
                continue;
            }
            if (!seen.add(List.of(from.get().code(), to.get().code()))) {
                row.problem("这一对代码出现了两次");
            }
            checkValidity(row, since.get(), from.get(), to.get());
            steps.add(
                    new Succession.Step(since.get(), from.get().code(), to.get().code()));
        }
        return new Succession(steps);
    }

    private static Optional<YearMonth> since(Table.Row row) {
        String text = row.required("since");
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(text));
        } catch (DateTimeException e) {
            row.problem("月份“" + text + "”应写成 2021-04 的样子");
            return Optional.empty();
        }
    }

    private static Optional<Area> area(Table.Row row, String column, Map<String, Area> register) {
        String code = row.required(column);
        Optional<Area> area = Optional.ofNullable(register.get(code));
        if (area.isEmpty() && !code.isEmpty()) {
            row.problem("代码 " + code + " 不在名录中");
        }
        return area;
    }

    /** The old area ends with the month before; the new one is there from then on. One that goes on may be both. */
    private static void checkValidity(Table.Row row, YearMonth since, Area from, Area to) {
        if (from.code().equals(to.code())) {
            row.problem("新旧代码相同；同一个村继续存在的，不必列出自己");
            return;
        }
        if (from.kind() != to.kind()) {
            row.problem("新旧两个代码不是同一类单位");
        }
        if (!from.validity().holds(since.minusMonths(1))) {
            row.problem("旧代码 " + from.code() + " 在 " + since.minusMonths(1) + " 已不在名录有效期内");
        }
        if (!to.validity().holds(since)) {
            row.problem("新代码 " + to.code() + " 的有效期应从 " + since + " 或更早开始");
        }
    }
}
