package org.cunbao.cli;

import java.time.DateTimeException;
import java.time.YearMonth;
import org.cunbao.domain.Text;
import org.cunbao.workspace.Fault;

/** Reads a month as typed. */
final class Month {

    private Month() {}

    /** @throws Fault when it is not written like 2021-04 */
    static YearMonth parse(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new Fault(Fault.Kind.USAGE, Text.of("cli.usage.month", text), e);
        }
    }
}
