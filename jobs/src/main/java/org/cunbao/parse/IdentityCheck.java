package org.cunbao.parse;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.Text;
import org.cunbao.parse.file.Cell;
import org.cunbao.parse.file.Check;

/** Establishes whose form it is. Each failure is a finding of its own, and nothing is ever guessed. */
final class IdentityCheck {

    static final List<AreaKind> UNITS = List.of(AreaKind.VILLAGE, AreaKind.TOWNSHIP, AreaKind.DEPARTMENT);

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
        return claim(texts, spot, true).check(false);
    }

    /**
     * The identity of the township that fills in for its villages; the form is the villages'. A failure is not the
     * township's: its own form may be all right.
     */
    Optional<Identity> ofRoster(IdentityTexts texts, Spot spot) {
        return claim(texts, spot, false).check(true);
    }

    /** The identity of one row of a township's roster. */
    Optional<Identity> ofVillage(Identity township, Cell code, Cell name, Spot spot) {
        Claim claim = claim(new IdentityTexts(Map.of(Label.CODE, code, Label.NAME, name), List.of()), spot, true);
        Optional<Area> village = claim.unit();
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
                            catalogue.areas().fullNameOf(unit.code()),
                            township.unit().name()));
        }
        boolean fits = claim.fits(unit, township.form(), code, false);
        boolean named = claim.isNamed(unit, township.form());
        return below && fits && named ? Optional.of(claim.established(unit, township.form(), code)) : Optional.empty();
    }

    /** The unit that a code names, whatever else is wrong. */
    Optional<Area> unit(Cell code) {
        return new UnitCode(catalogue.areas(), period).find(code);
    }

    private Claim claim(IdentityTexts texts, Spot spot, boolean own) {
        return new Claim(catalogue, period, findings, texts, spot, own);
    }
}
