package org.cunbao.parse;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Areas;
import org.cunbao.catalogue.Form;
import org.cunbao.domain.Text;
import org.cunbao.parse.file.Cell;
import org.cunbao.parse.file.Check;
import org.cunbao.parse.file.PlainText;

/** What to say when code and name do not name one unit: which other units may be meant, and that none was taken. */
final class Hints {

    private final Areas areas;
    private final YearMonth period;

    Hints(Areas areas, YearMonth period) {
        this.areas = areas;
        this.period = period;
    }

    /** @param name as written; may be empty */
    Text unknown(Cell code, String name) {
        String quoted = PlainText.quoted(code.raw());
        if (UnitCode.isRounded(code)) {
            return Text.of(Check.ID_CODE.key("rounded"), quoted);
        }
        List<Area> near = new UnitCode(areas, period).near(code, name);
        return near.isEmpty()
                ? Text.of(Check.ID_CODE.key(), quoted)
                : Text.of(Check.ID_CODE.key("near"), quoted, shown(near));
    }

    /** Says by whom an area was taken over, if the register knows. */
    Text outdated(Area area) {
        List<Area> heirs = areas.succession().successors(area.code(), period).stream()
                .flatMap(code -> areas.find(code).stream())
                .toList();
        return heirs.isEmpty()
                ? Text.of(Check.ID_CODE.key("invalid"), shown(area), period.toString())
                : Text.of(Check.ID_CODE.key("succeeded"), shown(area), period.toString(), shown(heirs));
    }

    /** @param cell with the name; empty when there is none */
    Text misnamed(Area unit, Form form, Optional<Cell> cell) {
        if (cell.isEmpty()) {
            return Text.of(Check.ID_NAME.key("blank"), shown(unit));
        }
        String given = PlainText.quoted(cell.get().raw());
        String name = PlainText.compact(cell.get().raw());
        if (Garbled.isLost(cell.get().raw())) {
            return Text.of(Check.ID_NAME.key("garbled"), given, shown(unit));
        }
        List<Area> others = named(name).stream()
                .filter(other -> other.kind() == form.unitKind())
                .toList();
        if (!others.isEmpty()) {
            return Text.of(Check.ID_NAME.key("other"), given, shown(unit), shown(others));
        }
        return UnitName.isNear(name, unit.name())
                ? Text.of(Check.ID_NAME.key("near"), given, shown(unit), unit.name())
                : Text.of(Check.ID_NAME.key(), given, shown(unit));
    }

    /** All units of a name. */
    List<Area> named(String name) {
        return areas.named(name, period);
    }

    String shown(Area unit) {
        return areas.fullNameOf(unit.code()) + "（" + unit.code() + "）";
    }

    String shown(List<Area> units) {
        return units.stream().map(this::shown).collect(Collectors.joining("、"));
    }
}
