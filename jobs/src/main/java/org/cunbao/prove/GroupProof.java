package org.cunbao.prove;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Areas;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.prove.SheetReading.Shown;

/** The sheet of a group: blocks with one figure a row, by the key in its first column, and one area a column. */
final class GroupProof {

    private final SheetProof proof;
    private final ExpectedFigures expected;
    private final Area group;
    private final Areas areas;

    GroupProof(SheetProof proof, ExpectedFigures expected, Area group) {
        this.proof = proof;
        this.expected = expected;
        this.group = group;
        this.areas = expected.catalogue().areas();
    }

    void run() {
        List<Integer> heads = proof.sheet().rowsWith(group.code());
        for (int block = 0; block < heads.size(); block++) {
            int end = block + 1 < heads.size()
                    ? heads.get(block + 1)
                    : proof.sheet().rows().lastKey() + 1;
            runBlock(heads.get(block), end);
        }
        proof.close();
    }

    /** All that the sheet owes: members, total and county, for the forms that the members fill in. */
    NavigableSet<Figures.Key> owed() {
        NavigableSet<Figures.Key> owed = new TreeSet<>();
        for (AreaKind form : List.of(AreaKind.VILLAGE, AreaKind.TOWNSHIP)) {
            List<String> members = areas
                    .members(group.code(), form, expected.result().period())
                    .stream()
                    .map(Area::code)
                    .toList();
            if (!members.isEmpty()) {
                NavigableSet<Figures.Key> county = expected.county(List.of(form));
                owed.addAll(county);
                for (Figures.Key key : county) {
                    owed.add(new Figures.Key(Layer.TOTAL, group.code(), key.cell()));
                    Layer layer = form == AreaKind.VILLAGE ? Layer.REPORTED : Layer.TOTAL;
                    members.forEach(member -> owed.add(new Figures.Key(layer, member, key.cell())));
                }
            }
        }
        return owed;
    }

    private void runBlock(int head, int end) {
        Map<Integer, Area> columns = new TreeMap<>();
        proof.sheet()
                .rows()
                .getOrDefault(head, new TreeMap<>())
                .forEach((column, shown) -> areas.find(shown.text()).ifPresent(area -> columns.put(column, area)));
        Optional<Integer> coverage = coverageColumn(head);
        for (int row = head + 1; row < end; row++) {
            Optional<CellKey> cell = CellKey.parse(proof.sheet().at(row, 0).text());
            if (cell.isPresent()) {
                runRow(row, columns, coverage, cell.get());
            }
        }
    }

    private void runRow(int row, Map<Integer, Area> columns, Optional<Integer> coverage, CellKey cell) {
        columns.forEach((column, area) -> proof.figure(
                row,
                column,
                new Figures.Key(area.kind() == AreaKind.VILLAGE ? Layer.REPORTED : Layer.TOTAL, area.code(), cell)));
        Figures.Key total = new Figures.Key(Layer.TOTAL, group.code(), cell);
        coverage.ifPresent(column -> proof.besides(
                row,
                column,
                total,
                new Shown(Optional.empty(), expected.coverage(total).toString())));
    }

    /** Its caption stands above the codes. */
    private Optional<Integer> coverageColumn(int head) {
        String caption = expected.catalogue().messages().text("table.coverage-of");
        return proof.sheet().rows().getOrDefault(head - 1, new TreeMap<>()).entrySet().stream()
                .filter(cell -> cell.getValue().text().equals(caption))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
