package org.cunbao.catalogue;

import java.util.List;
import org.cunbao.domain.CellKey;
import org.cunbao.formula.Formula;

/**
 * What {@code reports/report.yaml} says about the monthly report.
 *
 * @param title with {@code {county}}, {@code {year}} and {@code {month}} to be filled
 * @param office the issuing office; a marked placeholder until it is known
 * @param letter what makes the report an official letter to a superior
 * @param headlines the figures of the summary box
 * @param charts one figure a chapter, by which its chart compares the townships; at most one for each chapter
 * @param rankedCells the figures by which the townships are ranked, at most {@value #MOST_RANKED}
 * @param pilotCells the figures shown for each pilot village
 * @param pilotNote what stands below them; may be empty
 * @param corrections what is said to those who have to correct
 */
public record ReportSettings(
        String title,
        String office,
        Letter letter,
        List<Headline> headlines,
        List<CellKey> charts,
        List<CellKey> rankedCells,
        List<CellKey> pilotCells,
        String pilotNote,
        Corrections corrections) {

    /** As many figures and places as fit beside each other on a page. */
    public static final int MOST_RANKED = 7;

    /**
     * The elements of an official letter by GB/T 9704-2012, for a report to a superior. Each is empty until it is known
     * and is then printed as a marked blank.
     *
     * @param mark 发文机关标志, above the red line
     * @param number 发文字号
     * @param signatory 签发人
     * @param addressee 主送机关
     * @param date 成文日期
     * @param copies 抄送机关
     * @param printer 印发机关
     * @param printed 印发日期
     */
    public record Letter(
            String mark,
            String number,
            String signatory,
            String addressee,
            String date,
            String copies,
            String printer,
            String printed) {}

    /**
     * By when corrections are due, and whom to ask.
     *
     * @param day of the month after the one reported, 1 to 28; {@link Catalogue#correctionsDue} moves it to a working
     *     day
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
}
