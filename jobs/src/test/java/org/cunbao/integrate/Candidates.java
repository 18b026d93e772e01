package org.cunbao.integrate;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.domain.Observation;
import org.cunbao.domain.Receipt;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.Submission;
import org.cunbao.domain.Value;

/** Submissions of one village with one figure. */
final class Candidates {

    static final String UNIT = "620521100012";

    private Candidates() {}

    /** @param figure a number, or nothing for a blank cell */
    static Candidate of(long id, int revision, String path, String figure) {
        return explained(id, revision, path, figure, "");
    }

    static Candidate explained(long id, int revision, String path, String figure, String explanation) {
        CellKey cell = new CellKey("G05", Column.END);
        Value value = figure.isEmpty() ? Value.missing(Value.Reason.BLANK) : Value.of(new BigDecimal(figure));
        SourceCell source = new SourceCell(path, "村级月报", "D" + (10 + id), figure);
        return new Candidate(
                id,
                new Receipt(id, revision, path, "0".repeat(64), 1),
                new Submission(
                        AreaKind.VILLAGE,
                        UNIT,
                        YearMonth.of(2021, 4),
                        SourceCell.of(path),
                        List.of(new Observation(UNIT, cell, value, source)),
                        explanation.isEmpty() ? Map.of() : Map.of("G05", explanation)));
    }
}
