package org.cunbao.catalogue;

import java.util.List;
import java.util.Map;
import org.cunbao.domain.Outcome;
import org.cunbao.domain.Severity;

/**
 * An edit rule as declared in {@code templates/rules/}.
 *
 * @param id such as {@code G-01}
 * @param scope whose figures it judges
 * @param label a short name
 * @param reason why it must hold
 * @param remedy what the sender should do when it does not
 * @param shadow reported, but never blocks
 * @param file where it is declared, below {@code templates/}
 * @param line where it is declared
 */
public record Rule(
        String id,
        Scope scope,
        String label,
        Severity severity,
        String reason,
        String remedy,
        Validity validity,
        boolean shadow,
        Condition condition,
        List<Example> examples,
        String file,
        int line) {

    /** Whose figures a rule judges. */
    public enum Scope {
        /** Each village's own form. */
        VILLAGE,
        /** Each township's own form. */
        TOWNSHIP,
        /** Each department's own form. */
        DEPARTMENT,
        /** The consolidated figures of each township. */
        TOWNSHIP_TOTAL,
        /** The consolidated figures of the county. */
        COUNTY_TOTAL
    }

    /**
     * A worked case that runs in the build and before each job.
     *
     * @param now this month's cells as text: a number, {@code 是}, {@code 否}; a cell left out is blank
     * @param before last month's cells; empty when there was no last month
     * @param villages for a roll-up: the sum over the villages; a cell left out is incomplete
     * @param register for a formula: what {@code count(kind)} gives; {@code reporting(CODE)} and {@code township(CODE)}
     *     likewise
     * @param peers for an outlier: what other units reported, such as {@code 100→102 200→198}, last month's before
     * @param explained the codes of indicators that have a 说明
     */
    public record Example(
            Map<String, String> now,
            Map<String, String> before,
            Map<String, String> villages,
            Map<String, String> register,
            Map<String, String> peers,
            List<String> explained,
            Outcome outcome,
            int line) {}
}
