package org.cunbao.catalogue;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What the receiver of the packet expects ({@code packet/province.yaml}).
 *
 * @param name of the packet without its ending, with the blanks of {@link #BLANKS} to be filled
 * @param minimumCoverage submissions counted of those expected, in per cent; below it the release is a draft
 * @param maximumOpenQueries more unexplained queries than this make the release a draft
 * @param maximumBytes the largest packet that the receiver takes
 * @param files what the packet holds besides what describes it, in order
 */
public record PacketSettings(
        String receiver,
        String name,
        BigDecimal minimumCoverage,
        int maximumOpenQueries,
        OptionalLong maximumBytes,
        List<PacketFile> files) {

    /** What may stand in braces in a name. */
    public static final Set<String> BLANKS = Set.of("code", "county", "period", "year", "month", "revision");

    /** The names of the files that describe a packet; no other file may have them. */
    public static final Set<String> OWN_FILES =
            Set.of("datapackage.json", "manifest.json", "manifest.schema.json", "SHA256SUMS");

    public PacketSettings {
        files = List.copyOf(files);
    }

    /**
     * A name with its blanks filled, such as {@code 清水县乡村治理统计报告（2021年4月）.pdf}.
     *
     * @param revision counted from 1
     */
    public static String filled(String pattern, County county, YearMonth period, int revision) {
        return pattern.replace("{code}", county.shortCode())
                .replace("{county}", county.area().name())
                .replace("{period}", period.toString())
                .replace("{year}", Integer.toString(period.getYear()))
                .replace("{month}", Integer.toString(period.getMonthValue()))
                .replace("{revision}", Integer.toString(revision));
    }
}
