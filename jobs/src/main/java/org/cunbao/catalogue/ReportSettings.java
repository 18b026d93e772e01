package org.cunbao.catalogue;

import java.util.List;
import org.cunbao.domain.CellKey;
import org.cunbao.formula.Formula;

/**
 * What {@code reports/report.yaml} says about the monthly report.
 *
 * @param title with {@code {county}}, {@code {year}} and {@code {month}} to be filled
 * @param office the issuing office; a marked placeholder until it is known
 * @param headlines the figures of the summary box
 * @param townshipTables the tables in which all townships stand, a caption and a few figures each
 * @param pilotCells the figures shown for each pilot village
 * @param pilotNote what stands below them; may be empty
 * @param corrections what is said to those who have to correct
 */
public record ReportSettings(
        String title,
        String office,
        List<Headline> headlines,
        List<CellTable> townshipTables,
        List<CellKey> pilotCells,
        String pilotNote,
        Corrections corrections) {

    /**
     * By when corrections are due, and whom to ask.
     *
     * @param day of the month after the one reported, 1 to 28
     * @param contact empty until it is known
     * @param telephone empty until it is known
     */
    public record Corrections(int day, String contact, String telephone) {}

    /**
     * A figure computed for the reader.
     *
     * @param decimals digits after the point; rounded half up, once, when printed
     */
    public record Headline(String label, Formula formula, String unit, int decimals) {}

    /** A table of areas by a few figures. */
    public record CellTable(String caption, List<CellKey> cells) {}
}
