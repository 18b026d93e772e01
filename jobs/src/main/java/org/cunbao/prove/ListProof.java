package org.cunbao.prove;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.BookBlock;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.Callback;
import org.cunbao.domain.Finding;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.UnitStatus;
import org.cunbao.domain.UnitStatus.State;
import org.cunbao.prove.NamedRanges.Range;
import org.cunbao.prove.SheetReading.Shown;

/**
 * The sheets that are lists: coverage, findings, call-backs, restated figures and the dictionary, with every number on
 * them.
 */
final class ListProof {

    private static final int HUNDRED = 100;

    private final SheetProof proof;
    private final NamedRanges names;
    private final HeadingProof headings;
    private final Catalogue catalogue;
    private final RevisionResult result;

    ListProof(SheetProof proof, NamedRanges names, HeadingProof headings, ExpectedFigures expected) {
        this.proof = proof;
        this.names = names;
        this.headings = headings;
        this.catalogue = expected.catalogue();
        this.result = expected.result();
    }

    /** Compares the block of this list, row by row; how many rows are owed is part of it. */
    void run(BookBlock block) {
        List<Map<String, Shown>> owed = switch (block) {
            case COVERAGE -> coverage();
            case FINDING -> findings();
            case CALLBACK -> callbacks();
            case RESTATED -> new RestatedList(catalogue, result).rows();
            default -> dictionary();
        };
        for (BookBlock.Field field : block.fields()) {
            names.find(block, field.name()).ifPresent(range -> {
                headings.check(
                        proof.sheet(), block, field.name(), Optional.empty(), range.firstRow(), range.firstColumn());
                compare(range, field.name(), owed);
            });
        }
        int rows = names.find(block, block == BookBlock.COVERAGE ? "地区代码" : "代码")
                .map(range -> range.rows().size())
                .orElse(0);
        if (rows != owed.size()) {
            proof.rows(owed.size(), rows);
        }
        proof.close();
    }

    private void compare(Range range, String field, List<Map<String, Shown>> owed) {
        for (int i = 0; i < Math.min(owed.size(), range.rows().size()); i++) {
            Optional<Shown> wanted = Optional.ofNullable(owed.get(i).get(field));
            int row = range.firstRow() + i;
            wanted.ifPresent(shown -> proof.listed(row, range.firstColumn(), shown));
        }
    }

    /** In the order of townships, departments, county and groups; of each its forms. */
    private List<Map<String, Shown>> coverage() {
        List<Map<String, Shown>> rows = new ArrayList<>();
        for (Area township : catalogue.areas().of(AreaKind.TOWNSHIP, result.period())) {
            addForms(
                    rows,
                    township,
                    unit -> unit.code().equals(township.code()) || unit.parent().equals(township.code()));
        }
        for (Area department : catalogue.areas().of(AreaKind.DEPARTMENT, result.period())) {
            addForms(rows, department, unit -> unit.code().equals(department.code()));
        }
        Area county = catalogue.areas().county();
        addForms(rows, county, unit -> true);
        rows.add(coverage(county, catalogue.messages().text("table.form.all"), result.units()));
        for (Area group : catalogue.areas().groups(result.period())) {
            addForms(rows, group, unit -> unit.groups().contains(group.code()));
        }
        return rows;
    }

    private void addForms(List<Map<String, Shown>> rows, Area area, Function<Area, Boolean> belongs) {
        for (AreaKind form : List.of(AreaKind.VILLAGE, AreaKind.TOWNSHIP, AreaKind.DEPARTMENT)) {
            List<UnitStatus> units = result.units().stream()
                    .filter(unit -> unit.form() == form)
                    .filter(unit ->
                            catalogue.areas().find(unit.unit()).map(belongs).orElse(area.kind() == AreaKind.COUNTY))
                    .toList();
            if (!units.isEmpty()) {
                rows.add(coverage(area, catalogue.form(form).title(), units));
            }
        }
    }

    private static Map<String, Shown> coverage(Area area, String form, List<UnitStatus> units) {
        Map<State, Long> states =
                units.stream().collect(Collectors.groupingBy(UnitStatus::state, Collectors.counting()));
        long counted = states.getOrDefault(State.COUNTED, 0L);
        Map<String, Shown> row = new TreeMap<>();
        row.put("地区代码", Shown.text(area.code()));
        row.put("报表", Shown.text(form));
        row.put("应报", number(units.size()));
        row.put("已计入", number(counted));
        row.put("未通过", number(states.getOrDefault(State.REJECTED, 0L)));
        row.put("冲突", number(states.getOrDefault(State.CONFLICT, 0L)));
        row.put("未报", number(states.getOrDefault(State.NOT_DELIVERED, 0L)));
        row.put(
                "报送率",
                units.isEmpty()
                        ? Shown.NOTHING
                        : Shown.number(BigDecimal.valueOf(counted * HUNDRED)
                                .divide(BigDecimal.valueOf(units.size()), 2, RoundingMode.HALF_UP)));
        return row;
    }

    private List<Map<String, Shown>> findings() {
        List<Map<String, Shown>> rows = new ArrayList<>();
        for (Finding finding : result.findings()) {
            rows.add(Map.of(
                    "代码", Shown.text(finding.code()),
                    "地区代码", Shown.text(finding.area()),
                    "涉及单位数", number(finding.occurrences())));
        }
        return rows;
    }

    private List<Map<String, Shown>> callbacks() {
        List<Map<String, Shown>> rows = new ArrayList<>();
        int rank = 0;
        for (Callback call : result.callbacks()) {
            rank++;
            for (Callback.Question question : call.questions()) {
                rows.add(Map.of(
                        "序号", number(rank),
                        "地区代码", Shown.text(call.unit()),
                        "代码", Shown.text(question.finding().code()),
                        "可能影响", percent(question.score()),
                        "这次的影响", percent(call.score()),
                        "累计解决", percent(call.settled())));
            }
        }
        return rows;
    }

    private List<Map<String, Shown>> dictionary() {
        List<Map<String, Shown>> rows = new ArrayList<>();
        for (Indicator indicator : catalogue.indicators().of(result.period())) {
            rows.add(Map.of(
                    "代码", Shown.text(indicator.code()),
                    "名称", Shown.text(indicator.name()),
                    "计量单位", Shown.text(indicator.unit()),
                    "小数位", number(indicator.decimals())));
        }
        return rows;
    }

    private static Shown number(long amount) {
        return Shown.number(BigDecimal.valueOf(amount));
    }

    private static Shown percent(BigDecimal amount) {
        return Shown.number(amount.setScale(2, RoundingMode.HALF_UP));
    }
}
