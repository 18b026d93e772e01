package org.cunbao.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cunbao.domain.AreaKind;

/** Reads {@code waivers.csv}. A template set without the file has no waivers. */
final class WaiverFile {

    private static final List<String> HEADER = List.of("rule", "area", "from", "to", "reason", "approver", "expiry");

    private static final Set<AreaKind> ALLOWED =
            Set.of(AreaKind.VILLAGE, AreaKind.COMMUNITY, AreaKind.TOWNSHIP, AreaKind.DEPARTMENT, AreaKind.COUNTY);

    private final TemplateFiles files;
    private final Areas areas;
    private final List<Rule> rules;
    private final Messages messages;
    private final Problems problems;

    WaiverFile(TemplateFiles files, Areas areas, List<Rule> rules, Messages messages, Problems problems) {
        this.files = files;
        this.areas = areas;
        this.rules = rules;
        this.messages = messages;
        this.problems = problems;
    }

    List<Waiver> read() {
        List<Waiver> waivers = new ArrayList<>();
        if (files.find(Waiver.FILE).isEmpty()) {
            return waivers;
        }
        for (Table.Row row : Table.read(files, Waiver.FILE, HEADER, problems)) {
            String rule = row.required("rule");
            String area = row.required("area");
            checkRule(row, rule);
            if (!area.isEmpty()
                    && areas.find(area)
                            .filter(found -> ALLOWED.contains(found.kind()))
                            .isEmpty()) {
                row.problem("“area”填的是“" + area + "”，名录中没有这个代码；可以填村、社区、乡镇、县直部门或县的代码");
            }
            Optional<YearMonth> from = month(row, "from");
            Optional<YearMonth> to = month(row, "to");
            Optional<LocalDate> expiry = expiry(row);
            String reason = row.required("reason");
            String approver = row.required("approver");
            if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
                row.problem("“to”的 " + to.get() + " 早于“from”的 " + from.get());
            }
            if (from.isPresent() && to.isPresent() && expiry.isPresent()) {
                waivers.add(new Waiver(
                        rule, area, new Validity(from.get(), to.get()), reason, approver, expiry.get(), row.line()));
            }
        }
        return waivers;
    }

    private void checkRule(Table.Row row, String code) {
        Optional<Rule> rule =
                rules.stream().filter(known -> known.id().equals(code)).findFirst();
        if (rule.isPresent()) {
            if (rule.get().condition() instanceof Condition.Required) {
                row.problem("规则 " + code + " 查的是空着的格；没有数可以豁免，请报送单位补填");
            }
        } else if (!code.isEmpty() && (code.startsWith(Waiver.CODES) || !messages.has("finding." + code + ".label"))) {
            row.problem("“rule”填的是“" + code + "”，没有这条规则，也没有这项检查；应写成 G-01、SHEET-HIDDEN 的样子");
        }
    }

    private static Optional<YearMonth> month(Table.Row row, String column) {
        String text = row.required(column);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(text));
        } catch (DateTimeException e) {
            row.problem("“" + column + "”应写成 2021-04 的样子，写的是“" + text + "”");
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> expiry(Table.Row row) {
        String text = row.required("expiry");
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            row.problem("“expiry”应写成 2021-06-30 的样子，写的是“" + text + "”");
            return Optional.empty();
        }
    }
}
