package org.cunbao.report.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.Succession.Cluster;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Figures;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.TableSchema.FieldType;

/**
 * The figures of areas that merged, were split or changed their code since last month, on the old basis and on the new.
 * A figure that one basis does not have, because it cannot be divided, stays empty.
 */
final class RegroupedTable {

    private static final Columns COLUMNS = new Columns()
            .withRequired("period", FieldType.MONTH)
            .withRequired("basis", FieldType.TEXT)
            .withRequired("area_code", FieldType.TEXT)
            .withRequired("area_name", FieldType.TEXT)
            .withRequired("indicator", FieldType.TEXT)
            .withRequired("column", FieldType.TEXT)
            .with("previous", FieldType.NUMBER)
            .with("current", FieldType.NUMBER)
            .withRequired("unit", FieldType.TEXT)
            .with("remark", FieldType.TEXT);

    private final Catalogue catalogue;
    private final Words words;

    RegroupedTable(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.words = new Words(catalogue);
    }

    /** Empty when there is no month before, or nothing changed since. */
    Optional<TextTable> of(RevisionResult result) {
        List<List<String>> rows = new ArrayList<>();
        result.previous().ifPresent(previous -> {
            for (AreaKind kind : List.of(AreaKind.VILLAGE, AreaKind.TOWNSHIP)) {
                catalogue.areas().clusters(kind, previous.period(), result.period()).stream()
                        .filter(Cluster::isChanged)
                        .forEach(cluster -> add(rows, cluster, kind, previous, result.figures()));
            }
        });
        return rows.isEmpty() ? Optional.empty() : Optional.of(COLUMNS.table(rows));
    }

    private void add(List<List<String>> rows, Cluster cluster, AreaKind kind, Figures previous, Figures current) {
        for (Indicator indicator : catalogue.indicators().of(current.period())) {
            if (indicator.form() != kind || indicator.isFlag()) {
                continue;
            }
            for (CellKey cell : indicator.cells()) {
                Optional<BigDecimal> before = previous.sum(cluster.before(), cell);
                Optional<BigDecimal> now = current.sum(cluster.now(), cell);
                for (String code : cluster.before()) {
                    Optional<BigDecimal> same = cluster.before().size() == 1 ? now : Optional.empty();
                    rows.add(row(
                            current,
                            "table.basis.old",
                            List.of(code),
                            indicator,
                            cell,
                            previous.sum(List.of(code), cell),
                            same));
                }
                for (String code : cluster.now()) {
                    Optional<BigDecimal> same = cluster.isWhole() ? before : Optional.empty();
                    rows.add(row(
                            current,
                            "table.basis.new",
                            List.of(code),
                            indicator,
                            cell,
                            same,
                            current.sum(List.of(code), cell)));
                }
                rows.add(row(current, "table.basis.both", union(cluster), indicator, cell, before, now));
            }
        }
    }

    private static SortedSet<String> union(Cluster cluster) {
        SortedSet<String> all = new TreeSet<>(cluster.before());
        all.addAll(cluster.now());
        return all;
    }

    private List<String> row(
            Figures current,
            String basis,
            Collection<String> codes,
            Indicator indicator,
            CellKey cell,
            Optional<BigDecimal> before,
            Optional<BigDecimal> now) {
        return List.of(
                current.period().toString(),
                words.text(basis),
                String.join("+", codes),
                codes.stream().map(catalogue.areas()::fullNameOf).distinct().collect(Collectors.joining("+")),
                cell.indicator(),
                cell.column().caption(),
                before.map(BigDecimal::toPlainString).orElse(""),
                now.map(BigDecimal::toPlainString).orElse(""),
                indicator.unit(),
                words.remark());
    }
}
