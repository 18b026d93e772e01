package org.cunbao.cli;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Text;
import org.cunbao.workspace.Fault;

/** Finds the figure and the area that somebody typed, among those of a month. */
record NamedFigure(Terminal terminal, Catalogue catalogue, YearMonth period) {

    /**
     * A figure by its code and column; an indicator's code alone means its total.
     *
     * @throws Fault when there is none
     */
    CellKey cell(String typed) {
        return CellKey.parse(typed)
                .filter(cell -> catalogue
                        .indicators()
                        .find(cell.indicator())
                        .filter(found -> found.cells().contains(cell))
                        .isPresent())
                .or(() -> catalogue.indicators().find(typed).map(Indicator::mainCell))
                .orElseThrow(() -> new Fault(Fault.Kind.USAGE, Text.of("cli.explain.no-indicator", typed)));
    }

    /**
     * An area by code, by name, or by the name of its township and its own; the county when nothing was typed.
     *
     * @throws Fault when there is none, or more than one
     */
    Area area(String typed) {
        if (typed.isEmpty()) {
            return catalogue.areas().county();
        }
        List<Area> found = Stream.concat(
                        Stream.concat(Stream.of(catalogue.areas().county()), catalogue.areas().groups().stream()),
                        Stream.of(AreaKind.values()).flatMap(kind -> catalogue.areas().of(kind, period).stream()))
                .filter(candidate -> candidate.code().equals(typed)
                        || candidate.name().equals(typed)
                        || catalogue.areas().fullNameOf(candidate.code()).equals(typed))
                .distinct()
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        throw new Fault(
                Fault.Kind.USAGE,
                found.isEmpty()
                        ? Text.of("cli.explain.no-area", typed)
                        : Text.of(
                                "cli.explain.which-area",
                                typed,
                                terminal.list(found.stream()
                                        .map(candidate -> catalogue.areas().fullNameOf(candidate.code()))
                                        .toList())));
    }
}
