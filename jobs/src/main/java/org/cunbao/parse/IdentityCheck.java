package org.cunbao.parse;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Form;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.Text;

/** Establishes whose form it is. Each failure is a finding of its own, and nothing is ever guessed. */
final class IdentityCheck {

    private static final List<AreaKind> UNITS = List.of(AreaKind.VILLAGE, AreaKind.TOWNSHIP, AreaKind.DEPARTMENT);

    private final Catalogue catalogue;
    private final YearMonth period;
    private final Findings findings;

    IdentityCheck(Catalogue catalogue, YearMonth period, Findings findings) {
        this.catalogue = catalogue;
        this.period = period;
        this.findings = findings;
    }

    /** The identity of a unit's own form; empty, with findings, when it fails. */
    Optional<Identity> ofUnit(IdentityTexts texts, Spot spot) {
        return new Claim(texts, spot).check(false);
    }

    /** The identity of the township that fills in for its villages; the form is the villages'. */
    Optional<Identity> ofRoster(IdentityTexts texts, Spot spot) {
        return new Claim(texts, spot).check(true);
    }

    /** The identity of one row of a township's roster. */
    Optional<Identity> ofVillage(Identity township, Cell code, Cell name, Spot spot) {
        Claim claim = new Claim(new IdentityTexts(Map.of(Label.CODE, code, Label.NAME, name), List.of()), spot);
        Optional<Area> village = claim.unit(code.isBlank() ? Optional.empty() : Optional.of(code));
        if (village.isEmpty()) {
            return Optional.empty();
        }
        Area unit = village.get();
        boolean below = unit.parent().equals(township.unit().code());
        if (!below) {
            claim.fail(
                    Check.ID_CODE,
                    unit.code(),
                    code,
                    Text.of(
                            Check.ID_CODE.key("elsewhere"),
                            full(unit),
                            township.unit().name()));
        }
        boolean fits = claim.fits(unit, township.form(), code, false);
        boolean named = claim.isNamed(unit, township.form());
        return below && fits && named
                ? Optional.of(new Identity(unit, township.form(), spot.at(code)))
                : Optional.empty();
    }

    private String full(Area unit) {
        return catalogue.areas().fullNameOf(unit.code());
    }

    private String shown(Area unit) {
        return full(unit) + "（" + unit.code() + "）";
    }

    /** What a form says of itself. */
    private final class Claim {

        private final IdentityTexts texts;
        private final Spot spot;

        Claim(IdentityTexts texts, Spot spot) {
            this.texts = texts;
            this.spot = spot;
        }

        Optional<Identity> check(boolean roster) {
            Optional<Area> unit = unit(texts.cell(Label.CODE).filter(cell -> !cell.isBlank()));
            String area = unit.map(Area::code).orElse("");
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
            return holds ? Optional.of(new Identity(unit.get(), form.get(), spot.at(code))) : Optional.empty();
        }

        private boolean isOnce(String area) {
            for (Label label : texts.twice()) {
                fail(Check.ID_TWICE, area, label, Text.of(Check.ID_TWICE.key(), label.caption()));
            }
            return texts.twice().isEmpty();
        }

        private Optional<Form> form(String area) {
            String number = text(Label.FORM);
            Optional<Form> form = UNITS.stream()
                    .map(catalogue::form)
                    .filter(candidate -> candidate.number().equals(number))
                    .findFirst();
            if (form.isEmpty()) {
                String known = UNITS.stream()
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
            Optional<YearMonth> read = texts.cell(Label.PERIOD).flatMap(PeriodText::read);
            if (read.isEmpty()) {
                fail(
                        Check.ID_PERIOD_TEXT,
                        area,
                        Label.PERIOD,
                        said(Check.ID_PERIOD_TEXT, Label.PERIOD, period.toString()));
                return false;
            }
            if (!read.get().equals(period)) {
                fail(
                        Check.ID_PERIOD,
                        area,
                        Label.PERIOD,
                        Text.of(Check.ID_PERIOD.key(), read.get().toString(), period.toString()));
            }
            return read.get().equals(period);
        }

        /** The unit with exactly this code; a code that a spreadsheet program has changed is not mended. */
        Optional<Area> unit(Optional<Cell> code) {
            if (code.isEmpty()) {
                fail(Check.ID_CODE, "", Label.CODE, said(Check.ID_CODE, Label.CODE));
                return Optional.empty();
            }
            Cell cell = code.get();
            String text = cell.type() == Cell.Type.NUMBER ? cell.raw() : cell.caption();
            Optional<Area> area = catalogue.areas().find(text);
            if (area.isEmpty()) {
                fail(Check.ID_CODE, "", cell, said(Check.ID_CODE, Label.CODE));
            } else if (!area.get().validity().holds(period)) {
                fail(Check.ID_CODE, area.get().code(), cell, outdated(area.get()));
                return Optional.empty();
            }
            return area;
        }

        /** Says by whom an area was taken over, if the register knows. */
        private Text outdated(Area area) {
            String heirs = catalogue.areas().succession().successors(area.code(), period).stream()
                    .flatMap(code -> catalogue.areas().find(code).stream())
                    .map(IdentityCheck.this::shown)
                    .collect(Collectors.joining("、"));
            return heirs.isEmpty()
                    ? Text.of(Check.ID_CODE.key("invalid"), shown(area), period.toString())
                    : Text.of(Check.ID_CODE.key("succeeded"), shown(area), period.toString(), heirs);
        }

        boolean fits(Area unit, Form form, Cell code, boolean roster) {
            AreaKind kind = roster ? AreaKind.TOWNSHIP : form.unitKind();
            boolean fits = unit.kind() == kind && (!roster || form.hasRoster());
            if (!fits) {
                fail(
                        Check.ID_KIND,
                        unit.code(),
                        code,
                        Text.of(
                                Check.ID_KIND.key(),
                                shown(unit),
                                catalogue.messages().text("kind." + unit.kind().key()),
                                form.title(),
                                catalogue.messages().text("kind." + kind.key())));
            }
            return fits;
        }

        boolean isNamed(Area unit, Form form) {
            String name = texts.cell(Label.NAME).map(Cell::caption).orElse("");
            String written = texts.cell(Label.NAME)
                    .filter(cell -> cell.type() == Cell.Type.TEXT)
                    .map(Cell::raw)
                    .orElse("");
            if (unit.isNamed(PlainText.withoutSpace(written), period) || unit.isNamed(name, period)) {
                if (unit.isAlias(name, period)) {
                    fail(
                            Check.ID_ALIAS,
                            unit.code(),
                            Label.NAME,
                            Text.of(Check.ID_ALIAS.key(), PlainText.quoted(name), shown(unit)));
                }
                return true;
            }
            String others = Stream.of(name)
                    .filter(text -> !text.isEmpty())
                    .flatMap(text -> catalogue.areas().named(text, period).stream())
                    .filter(other -> other.kind() == form.unitKind())
                    .map(other -> shown(other))
                    .collect(Collectors.joining("、"));
            String given = texts.cell(Label.NAME).map(Cell::raw).orElse("");
            Text detail = given.isEmpty()
                    ? Text.of(Check.ID_NAME.key("blank"), shown(unit))
                    : others.isEmpty()
                            ? Text.of(Check.ID_NAME.key(), PlainText.quoted(given), shown(unit))
                            : Text.of(Check.ID_NAME.key("other"), PlainText.quoted(given), shown(unit), others);
            fail(Check.ID_NAME, unit.code(), Label.NAME, detail);
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
}
