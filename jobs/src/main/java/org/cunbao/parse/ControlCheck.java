package org.cunbao.parse;

import java.util.Collection;
import org.cunbao.domain.Text;
import org.cunbao.parse.file.Cell;
import org.cunbao.parse.file.Check;
import org.cunbao.parse.file.PlainText;
import org.cunbao.parse.file.Sheet;

/**
 * Compares the figures of a sheet with the check figure that the sheet computed itself. In a file format without
 * checksums it is the only guard of the figures. Where checksums guard them, a difference means that a program changed
 * cells without calculating the sheet again.
 */
final class ControlCheck {

    private final Findings findings;
    private final boolean checksums;

    /** @param checksums whether the file's own format gives damage away */
    ControlCheck(Findings findings, boolean checksums) {
        this.findings = findings;
        this.checksums = checksums;
    }

    /**
     * Whether the figures of a sheet may be read; what is found is noted.
     *
     * @param unit the code of the unit whose sheet it is
     */
    boolean passes(Sheet sheet, int header, Collection<Integer> columns, int code, String unit, Spot spot) {
        ControlLine line = ControlLine.below(sheet, header, columns, code);
        if (line.stored().isEmpty()) {
            if (!checksums) {
                findings.add(Check.CONTROL_ABSENT, unit, spot.whole(), Text.of(Check.CONTROL_ABSENT.key()));
            }
            return true;
        }
        Cell stored = line.stored().get();
        if (!line.agrees()) {
            Check check = checksums ? Check.CONTROL_STALE : Check.CONTROL_TOTAL;
            String shown = PlainText.quoted(NumberText.plain(stored.raw()));
            findings.add(
                    check,
                    unit,
                    spot.at(stored),
                    Text.of(check.key(), shown, line.computed().toPlainString()));
            return checksums;
        }
        if (!checksums && !line.isComplete()) {
            findings.add(
                    Check.CONTROL_TOTAL,
                    unit,
                    line.rows().map(spot::at).orElseGet(spot::whole),
                    Text.of(
                            Check.CONTROL_TOTAL.key("rows"),
                            line.rows()
                                    .map(cell -> PlainText.quoted(cell.raw()))
                                    .orElse(""),
                            String.valueOf(line.counted())));
            return false;
        }
        return true;
    }
}
