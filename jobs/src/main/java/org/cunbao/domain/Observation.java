package org.cunbao.domain;

/**
 * One figure with its context. A total is an observation of a larger area.
 *
 * @param area the code of the village, township, department, county or group
 */
public record Observation(String area, CellKey cell, Value value, Origin origin) {

    /** The same observation after a check has refused its value. */
    public Observation rejected() {
        return new Observation(area, cell, Value.missing(Value.Reason.REJECTED), origin);
    }
}
