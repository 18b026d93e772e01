package org.cunbao.prove;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.FigureNames;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.Superseded;
import org.cunbao.domain.Value;
import org.cunbao.prove.SheetReading.Shown;

/** What the list of restated figures must show, and the sentence that goes with it. */
final class RestatedList {

    private final Catalogue catalogue;
    private final Messages messages;
    private final FigureNames names;
    private final RevisionResult result;
    private final List<Figures.Key> keys;

    RestatedList(Catalogue catalogue, RevisionResult result) {
        this.catalogue = catalogue;
        this.messages = catalogue.messages();
        this.names = new FigureNames(messages);
        this.result = result;
        this.keys = result.background()
                .superseded()
                .map(old -> result.figures().differencesFrom(old.figures()).stream()
                        .filter(this::isReleased)
                        .sorted(Comparator.comparing(key -> place(kind(key))))
                        .toList())
                .orElse(List.of());
    }

    /** The totals that a township states of its villages are compared with theirs and released nowhere. */
    private boolean isReleased(Figures.Key key) {
        return key.layer() == Layer.TOTAL || kind(key) != AreaKind.TOWNSHIP;
    }

    private AreaKind kind(Figures.Key key) {
        return catalogue.areas().find(key.area()).map(Area::kind).orElse(AreaKind.GROUP);
    }

    private static int place(AreaKind kind) {
        return switch (kind) {
            case COUNTY -> 1;
            case GROUP -> 2;
            case TOWNSHIP -> 3;
            case DEPARTMENT -> 4;
            case COMMUNITY -> 5;
            case VILLAGE -> 6;
        };
    }

    /** Figure by figure: from the county down to the villages, of each in the order of the ledger. */
    List<Map<String, Shown>> rows() {
        return result.background()
                .superseded()
                .map(old -> keys.stream().map(key -> row(key, old)).toList())
                .orElse(List.of());
    }

    private Map<String, Shown> row(Figures.Key key, Superseded old) {
        boolean total = key.layer() == Layer.TOTAL;
        Value before = old.figures().value(key.layer(), key.area(), key.cell());
        Value now = result.figures().value(key.layer(), key.area(), key.cell());
        Optional<BigDecimal> change = now.number().flatMap(to -> before.number().map(to::subtract));
        Map<String, Shown> row = new TreeMap<>();
        row.put("地区代码", Shown.text(key.area()));
        row.put("代码", Shown.text(key.cell().indicator()));
        row.put("栏", Shown.text(names.column(key.cell().column())));
        row.put("上次", shown(before));
        row.put("本次", shown(now));
        row.put("上次已报应报", total ? coverage(old.figures(), key) : Shown.NOTHING);
        row.put("已报应报", total ? coverage(result.figures(), key) : Shown.NOTHING);
        row.put("增减", change.map(Shown::number).orElse(Shown.NOTHING));
        if (!total) {
            old.units().stream()
                    .filter(unit -> unit.unit().equals(key.area()))
                    .forEach(unit -> row.put("文件", Shown.text(unit.file())));
        }
        return row;
    }

    private static Shown coverage(Figures of, Figures.Key key) {
        return Shown.text(of.coverage(key.layer(), key.area(), key.cell()).toString());
    }

    private Shown shown(Value value) {
        return value.number()
                .map(Shown::number)
                .orElseGet(() -> Shown.text(new TableTally(catalogue).word("mark", value)));
    }

    /** How much of each level is restated, or that nothing is. */
    String sentence() {
        Optional<Superseded> superseded = result.background().superseded();
        if (superseded.isEmpty()) {
            boolean first = result.extent().period().isMonth() || result.revision() == 1;
            return messages.text(first ? "report.restated.first" : "report.restated.other-months");
        }
        Superseded old = superseded.get();
        if (keys.isEmpty()) {
            return messages.text("report.restated.none", old.revision());
        }
        return messages.text(
                "report.restated.overview",
                old.revision(),
                old.units().size(),
                count(Layer.REPORTED, AreaKind.VILLAGE),
                count(Layer.TOTAL, AreaKind.TOWNSHIP),
                count(Layer.TOTAL, AreaKind.COUNTY));
    }

    private long count(Layer layer, AreaKind kind) {
        return keys.stream()
                .filter(key -> key.layer() == layer && kind(key) == kind)
                .count();
    }
}
