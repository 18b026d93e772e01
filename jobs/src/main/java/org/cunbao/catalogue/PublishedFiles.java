package org.cunbao.catalogue;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cunbao.catalogue.Published.Precision;
import org.cunbao.formula.Formula;
import org.cunbao.formula.FormulaException;
import org.cunbao.formula.Reference;

/** Reads {@code published/<month>.csv} and {@code published/<month>-identities.csv}. */
final class PublishedFiles {

    private static final Pattern NAME =
            Pattern.compile("published/(?<month>\\d{4}-(?:0[1-9]|1[0-2]))(?<identities>-identities)?\\.csv");
    private static final Pattern ROUNDED = Pattern.compile("rounded-([0-9])");
    private static final List<String> FIGURES = List.of(
            "id",
            "chapter",
            "label",
            "expression",
            "published",
            "unit",
            "precision",
            "upper",
            "reference_period",
            "remark");
    private static final List<String> IDENTITIES = List.of("id", "left", "right", "reason");

    private final TemplateFiles files;
    private final FormulaCheck check;
    private final Problems problems;

    PublishedFiles(TemplateFiles files, FormulaCheck check, Problems problems) {
        this.files = files;
        this.check = check;
        this.problems = problems;
    }

    Map<YearMonth, Published> read() {
        TreeMap<YearMonth, Published> all = new TreeMap<>();
        for (String name : files.below("published/")) {
            Matcher matcher = NAME.matcher(name);
            if (!matcher.matches()) {
                problems.add(name, 0, "文件名应为 published/2021-04.csv 或 published/2021-04-identities.csv 的样子");
            } else if (matcher.group("identities") == null) {
                YearMonth period = YearMonth.parse(matcher.group("month"));
                List<Published.Figure> figures = figures(name);
                all.put(period, new Published(figures, identities(period, figures)));
            } else if (files.find(name.replace("-identities", "")).isEmpty()) {
                problems.add(name, 0, "缺少同一个月的 " + name.replace("-identities", ""));
            }
        }
        return all;
    }

    private List<Published.Figure> figures(String name) {
        List<Published.Figure> figures = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Table.Row row : Table.read(files, name, FIGURES, problems)) {
            needNew(ids, row);
            Optional<Formula> expression = formula(row, "expression", false);
            expression.ifPresent(formula -> check.check(formula, row::problem));
            expression.ifPresent(formula -> figures.add(new Published.Figure(
                    row.required("id"),
                    row.required("chapter"),
                    row.required("label"),
                    formula,
                    amount(row, "published"),
                    row.required("unit"),
                    precision(row),
                    row.text("reference_period"),
                    row.text("remark"))));
        }
        return figures;
    }

    private List<Published.Identity> identities(YearMonth period, List<Published.Figure> figures) {
        String name = "published/" + period + "-identities.csv";
        List<Published.Identity> identities = new ArrayList<>();
        if (files.find(name).isEmpty()) {
            return identities;
        }
        Set<String> ids = new HashSet<>();
        for (Table.Row row : Table.read(files, name, IDENTITIES, problems)) {
            needNew(ids, row);
            Optional<Formula> left = formula(row, "left", true);
            Optional<Formula> right = formula(row, "right", true);
            if (left.isEmpty() || right.isEmpty()) {
                continue;
            }
            for (Formula side : List.of(left.get(), right.get())) {
                for (Reference reference : side.references()) {
                    if (reference instanceof Reference.Name named
                            && figures.stream().noneMatch(figure -> figure.id().equals(named.name()))) {
                        row.problem("没有已公布数 " + named.name());
                    }
                }
            }
            identities.add(new Published.Identity(row.required("id"), left.get(), right.get(), row.required("reason")));
        }
        return identities;
    }

    private static void needNew(Set<String> ids, Table.Row row) {
        if (!ids.add(row.text("id"))) {
            row.problem("编号 " + row.text("id") + " 出现了两次");
        }
    }

    private static Optional<Formula> formula(Table.Row row, String column, boolean names) {
        try {
            String text = row.required(column);
            return Optional.of(names ? Formula.ofNames(text) : Formula.ofFigures(text));
        } catch (FormulaException e) {
            row.problem(e.problem());
            return Optional.empty();
        }
    }

    private static BigDecimal amount(Table.Row row, String column) {
        String text = row.required(column);
        if (!text.matches("-?\\d+(\\.\\d+)?")) {
            row.problem("“" + column + "”应为数字，写的是“" + text + "”");
            return BigDecimal.ZERO;
        }
        return new BigDecimal(text);
    }

    private static Precision precision(Table.Row row) {
        String text = row.required("precision");
        Matcher rounded = ROUNDED.matcher(text);
        if (rounded.matches()) {
            return new Precision.Rounded(Integer.parseInt(rounded.group(1)));
        }
        if (text.equals("at-least")) {
            return new Precision.AtLeast(amount(row, "upper"));
        }
        if (!text.equals("exact")) {
            row.problem("“precision”应为 exact、rounded-2 或 at-least，写的是“" + text + "”");
        }
        return new Precision.Exact();
    }
}
