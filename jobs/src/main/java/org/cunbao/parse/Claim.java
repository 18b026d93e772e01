package org.cunbao.parse;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Form;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.Finding;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.Text;
import org.cunbao.parse.file.Cell;
import org.cunbao.parse.file.Check;
import org.cunbao.parse.file.PlainText;

/** What a form says of itself, and whether that holds. */
final class Claim {

    private final Catalogue catalogue;
    private final YearMonth period;
    private final Findings findings;
    private final IdentityTexts texts;
    private final Spot spot;
    private final boolean own;
    private final UnitCode codes;
    private final UnitName names;
    private final Hints hints;
    private final List<Finding.Place> changed = new ArrayList<>();
    private final List<String> changes = new ArrayList<>();

    /** @param own whether a failure speaks of the unit named, and not of those below it */
    Claim(Catalogue catalogue, YearMonth period, Findings findings, IdentityTexts texts, Spot spot, boolean own) {
        this.catalogue = catalogue;
        this.period = period;
        this.findings = findings;
        this.texts = texts;
        this.spot = spot;
        this.own = own;
        this.codes = new UnitCode(catalogue.areas(), period);
        this.names = new UnitName(catalogue.areas(), period);
        this.hints = new Hints(catalogue.areas(), period);
    }

    Optional<Identity> check(boolean roster) {
        Optional<Area> unit = unit();
        String area = unit.filter(known -> own).map(Area::code).orElse("");
        Optional<Form> form = form(area);
        boolean once = isOnce(area);
        boolean holds = period(area) && once;
        if (form.isPresent()) {
            holds &= version(form.get(), area);
        }
        if (unit.isEmpty() || form.isEmpty()) {
            return Optional.empty();
        }
        Cell code = texts.cell(Label.CODE).orElseThrow();
        holds &= fits(unit.get(), form.get(), code, roster);
        holds &= isNamed(unit.get(), form.get());
        return holds ? Optional.of(established(unit.get(), form.get(), code)) : Optional.empty();
    }

    /** The identity, once all has been checked; notes what was written otherwise than we write it. */
    Identity established(Area unit, Form form, Cell code) {
        if (!changed.isEmpty()) {
            findings.add(
                    Check.ID_NORMALISED,
                    unit.code(),
                    changed,
                    Text.of(Check.ID_NORMALISED.key(), String.join("，", changes)));
        }
        return new Identity(unit, form, spot.at(code));
    }

    private void note(Cell cell, String canonical) {
        if (!cell.raw().equals(canonical)) {
            changed.add(Finding.Place.of(spot.at(cell)));
            changes.add(catalogue
                    .messages()
                    .text("parse.change", cell.address().toString(), PlainText.quoted(cell.raw()), canonical));
        }
    }

    private boolean isOnce(String area) {
        for (Label label : texts.twice()) {
            fail(Check.ID_TWICE, area, label, Text.of(Check.ID_TWICE.key(), label.caption()));
        }
        return texts.twice().isEmpty();
    }

    private Optional<Form> form(String area) {
        String number = text(Label.FORM);
        Optional<Form> form = IdentityCheck.UNITS.stream()
                .map(catalogue::form)
                .filter(candidate -> candidate.number().equals(number))
                .findFirst();
        if (form.isEmpty()) {
            String known = IdentityCheck.UNITS.stream()
                    .map(catalogue::form)
                    .map(candidate -> candidate.number() + "《" + candidate.title() + "》")
                    .collect(Collectors.joining("、"));
            fail(Check.ID_FORM, area, Label.FORM, said(Check.ID_FORM, Label.FORM, known));
        }
        return form;
    }

    private boolean version(Form form, String area) {
        boolean same = form.version().equals(text(Label.VERSION));
        if (!same) {
            fail(Check.ID_VERSION, area, Label.VERSION, said(Check.ID_VERSION, Label.VERSION, form.version()));
        }
        return same;
    }

    private boolean period(String area) {
        Optional<Cell> cell = texts.cell(Label.PERIOD);
        Optional<PeriodText> read = cell.flatMap(PeriodText::read);
        if (read.isEmpty()) {
            fail(Check.ID_PERIOD_TEXT, area, Label.PERIOD, said(Check.ID_PERIOD_TEXT, Label.PERIOD, period.toString()));
            return false;
        }
        YearMonth month = read.get().month();
        if (!month.equals(period)) {
            String key = month.isAfter(period) ? Check.ID_PERIOD.key("future") : Check.ID_PERIOD.key();
            fail(Check.ID_PERIOD, area, Label.PERIOD, Text.of(key, month.toString(), period.toString()));
            return false;
        }
        if (read.get().shortYear()) {
            fail(
                    Check.ID_PERIOD_SHORT,
                    area,
                    Label.PERIOD,
                    said(Check.ID_PERIOD_SHORT, Label.PERIOD, month.toString()));
        } else {
            note(cell.orElseThrow(), month.toString());
        }
        return true;
    }

    /** The unit that the code names. */
    Optional<Area> unit() {
        Optional<Cell> code = texts.cell(Label.CODE).filter(cell -> !cell.isBlank());
        if (code.isEmpty()) {
            List<Area> same = hints.named(text(Label.NAME));
            fail(
                    Check.ID_CODE,
                    "",
                    Label.CODE,
                    same.isEmpty()
                            ? said(Check.ID_CODE, Label.CODE)
                            : Text.of(Check.ID_CODE.key("named"), text(Label.NAME), hints.shown(same)));
            return Optional.empty();
        }
        Cell cell = code.get();
        Optional<Area> area = codes.find(cell);
        if (area.isEmpty()) {
            fail(Check.ID_CODE, "", cell, hints.unknown(cell, text(Label.NAME)));
            return Optional.empty();
        }
        if (!area.get().validity().holds(period)) {
            fail(Check.ID_CODE, area.get().code(), cell, hints.outdated(area.get()));
            return Optional.empty();
        }
        if (cell.type() == Cell.Type.TEXT
                || !NumberText.plain(cell.raw()).equals(area.get().code())) {
            note(cell, area.get().code());
        }
        return area;
    }

    boolean fits(Area unit, Form form, Cell code, boolean roster) {
        AreaKind kind = roster ? AreaKind.TOWNSHIP : form.unitKind();
        boolean fits = unit.kind() == kind && (!roster || form.hasRoster());
        if (!fits) {
            fail(
                    Check.ID_KIND,
                    own ? unit.code() : "",
                    code,
                    Text.of(
                            Check.ID_KIND.key(),
                            hints.shown(unit),
                            catalogue.messages().text("kind." + unit.kind().key()),
                            form.title(),
                            catalogue.messages().text("kind." + kind.key())));
        }
        return fits;
    }

    boolean isNamed(Area unit, Form form) {
        Optional<Cell> cell = texts.cell(Label.NAME).filter(named -> !named.isBlank());
        String written = cell.filter(named -> named.type() == Cell.Type.TEXT)
                .map(Cell::raw)
                .orElse("");
        if (names.isOf(unit, written)) {
            if (unit.isAlias(written, period)) {
                fail(
                        Check.ID_ALIAS,
                        unit.code(),
                        Label.NAME,
                        Text.of(Check.ID_ALIAS.key(), PlainText.quoted(written), hints.shown(unit)));
            } else {
                note(cell.orElseThrow(), unit.name());
            }
            return true;
        }
        fail(Check.ID_NAME, own ? unit.code() : "", Label.NAME, hints.misnamed(unit, form, cell));
        return false;
    }

    private String text(Label label) {
        return texts.cell(label)
                .map(cell -> cell.type() == Cell.Type.NUMBER ? NumberText.plain(cell.raw()) : cell.caption())
                .orElse("");
    }

    /** What was written, or that nothing was. */
    private Text said(Check check, Label label, String... expected) {
        String raw = texts.cell(label).map(Cell::raw).orElse("");
        String key = PlainText.isBlank(raw) ? check.key("blank") : check.key();
        return new Text(
                key,
                Stream.concat(Stream.of(PlainText.quoted(raw)), Stream.of(expected))
                        .toList());
    }

    private void fail(Check check, String area, Label label, Text detail) {
        SourceCell place = texts.cell(label).map(spot::at).orElse(spot.whole());
        findings.add(check, area, place, detail);
    }

    void fail(Check check, String area, Cell cell, Text detail) {
        findings.add(check, area, spot.at(cell), detail);
    }
}
