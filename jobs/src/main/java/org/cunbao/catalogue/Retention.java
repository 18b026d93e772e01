package org.cunbao.catalogue;

/**
 * How long an office keeps its records. Only originals are ever deleted by the program.
 *
 * @param originalsYears for forms as they were received, counted from the last run of their month; at least
 *     {@link #LEAST_ORIGINALS}
 * @param aggregatesYears for what is made of them; at least {@link #LEAST_AGGREGATES}
 */
public record Retention(int originalsYears, int aggregatesYears) {

    /** The file in a template set. */
    public static final String FILE = "retention.yaml";

    /** Years that the regulation on implementing the Statistics Law demands. */
    static final int LEAST_ORIGINALS = 2;

    /** Likewise, for consolidated records. */
    static final int LEAST_AGGREGATES = 10;
}
