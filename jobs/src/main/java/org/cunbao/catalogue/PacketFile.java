package org.cunbao.catalogue;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What the receiver expects of one file of the packet.
 *
 * @param role the file's name in the release folder, such as {@code report.pdf}
 * @param name its name in the packet, with the blanks of {@link PacketSettings#BLANKS} to be filled
 * @param maximumBytes the largest size that the receiver takes
 * @param columns the header of a CSV file, exactly; none when nothing is expected
 * @param sheets of a workbook, which must be there in this order, others beside them or not; none when nothing is
 *     expected
 * @param minimumPages of a PDF
 * @param maximumPages of a PDF
 * @param pdfa part and level of PDF/A in lower case, such as {@code 2b}; empty when any PDF will do
 */
public record PacketFile(
        String role,
        String name,
        OptionalLong maximumBytes,
        List<String> columns,
        List<String> sheets,
        OptionalInt minimumPages,
        OptionalInt maximumPages,
        String pdfa) {

    /** What a release always holds and a packet may hold. */
    public static final Set<String> RELEASED = Set.of(
            "report.pdf",
            "report.docx",
            "dashboard.html",
            "summary.xlsx",
            "figures.csv",
            "findings.csv",
            "coverage.csv",
            "callbacks.csv",
            "restated.csv");

    /** The file that holds the figures; no packet is without it, since its totals are added up again from there. */
    public static final String FIGURES = "figures.csv";

    public PacketFile {
        columns = List.copyOf(columns);
        sheets = List.copyOf(sheets);
    }
}
