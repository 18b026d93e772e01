package org.cunbao.validate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Value;
import org.cunbao.formula.Reference;

/** All that a rule may know of the unit or area that it judges. */
interface Evidence {

    /** Whether the cell is asked for here and now; a rule over many cells passes over the others. */
    boolean asks(CellKey cell);

    /** This month's value. */
    Value now(CellKey cell);

    /** Last month's value; missing when there was no last month. */
    Value before(CellKey cell);

    /** What a 累计 stood at before this month: last month's figure, or else the opening balance. */
    Optional<BigDecimal> carried(CellKey cumulative);

    /** What it stood at in releases of last month that were restated since, the newest first. */
    List<BigDecimal> carriedEarlier(CellKey cumulative);

    /** What corrects a 累计 for earlier months: 0 when nothing is entered, missing when what is entered was refused. */
    Value adjustment(CellKey cumulative);

    /** Whether the unit gives a 说明 for an indicator. */
    boolean explains(String indicator);

    /** What a township's villages reported. */
    VillageFigures villages(CellKey cell);

    /** The answer to a reference of a formula. */
    Value of(Reference reference);

    /** Whether figures rest on the same units, so that they can be set against each other. */
    boolean comparable(List<CellKey> cells);
}
