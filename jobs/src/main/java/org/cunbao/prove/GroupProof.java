package org.cunbao.prove;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Areas;
import org.cunbao.catalogue.BookBlock;
import org.cunbao.catalogue.FigureNames;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.prove.NamedRanges.Range;
import org.cunbao.prove.SheetReading.Shown;

/** The sheet of a group: one figure a row, by its key, and one area a column, by the code above it. */
final class GroupProof {

    private final SheetProof proof;
    private final NamedRanges names;
    private final HeadingProof headings;
    private final ExpectedFigures expected;
    private final Area group;
    private final Areas areas;

    GroupProof(SheetProof proof, NamedRanges names, HeadingProof headings, ExpectedFigures expected, Area group) {
        this.proof = proof;
        this.names = names;
        this.headings = headings;
        this.expected = expected;
        this.group = group;
        this.areas = expected.catalogue().areas();
    }

    void run() {
        FigureNames names = new FigureNames(expected.catalogue().messages());
        for (BookBlock block : List.of(BookBlock.VILLAGE_MEMBER, BookBlock.TOWNSHIP_MEMBER)) {
            find(block, "指标栏").ifPresent(keys -> {
                for (String field : List.of("合计", "已报应报", "全县")) {
                    find(block, field)
                            .ifPresent(range -> headings.check(
                                    proof.sheet(),
                                    block,
                                    field,
                                    Optional.empty(),
                                    range.firstRow(),
                                    range.firstColumn()));
                }
                keys.rows()
                        .forEach(row -> names.parse(proof.sheet()
                                        .at(row, keys.firstColumn())
                                        .text())
                                .ifPresent(cell -> runRow(block, row, cell)));
            });
        }
        proof.close();
    }

    private void runRow(BookBlock block, int row, CellKey cell) {
        Optional<Range> codes = find(block, "代码");
        codes.ifPresent(range -> {
            for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
                int at = column;
                areas.find(proof.sheet().at(range.firstRow(), column).text())
                        .ifPresent(area -> proof.figure(
                                row,
                                at,
                                new Figures.Key(
                                        area.kind() == AreaKind.VILLAGE ? Layer.REPORTED : Layer.TOTAL,
                                        area.code(),
                                        cell)));
            }
        });
        Figures.Key total = new Figures.Key(Layer.TOTAL, group.code(), cell);
        find(block, "合计").ifPresent(range -> proof.figure(row, range.firstColumn(), total));
        find(block, "全县")
                .ifPresent(range -> proof.figure(
                        row,
                        range.firstColumn(),
                        new Figures.Key(Layer.TOTAL, areas.county().code(), cell)));
        find(block, "已报应报")
                .ifPresent(range -> proof.besides(
                        row,
                        range.firstColumn(),
                        total,
                        new Shown(Optional.empty(), expected.coverage(total).toString())));
    }

    private Optional<Range> find(BookBlock block, String field) {
        return names.find(proof.sheet().name(), block, field);
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

    /** The group whose sheet this is: its members, and no others, head the columns. */
    static boolean isOf(SheetReading sheet, NamedRanges names, Area group, ExpectedFigures expected) {
        for (BookBlock block : List.of(BookBlock.VILLAGE_MEMBER, BookBlock.TOWNSHIP_MEMBER)) {
            List<String> members =
                    expected
                            .catalogue()
                            .areas()
                            .members(
                                    group.code(),
                                    block.members(),
                                    expected.result().period())
                            .stream()
                            .map(Area::code)
                            .toList();
            List<String> shown = names.find(sheet.name(), block, "代码")
                    .map(range -> sheet.texts(range.firstRow(), range.firstColumn(), range.lastColumn()))
                    .orElse(List.of());
            if (!members.equals(shown)) {
                return false;
            }
        }
        return true;
    }
}
