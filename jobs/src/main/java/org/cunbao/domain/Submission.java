package org.cunbao.domain;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * One form of one unit for one month, as one delivery holds it.
 *
 * @param form the kind of unit whose form it is
 * @param unit the unit's code
 * @param identity where its identity was read
 * @param observations one for each cell of the form, blank ones included, in form order
 * @param explanations the 说明 by indicator code; only those that explain something
 */
public record Submission(
        AreaKind form,
        String unit,
        YearMonth period,
        SourceCell identity,
        List<Observation> observations,
        Map<String, String> explanations) {

    public Submission {
        observations = List.copyOf(observations);
        explanations = Map.copyOf(explanations);
    }
}
