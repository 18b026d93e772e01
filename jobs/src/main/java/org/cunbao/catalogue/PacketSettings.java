package org.cunbao.catalogue;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the receiver of the packet expects ({@code packet/province.yaml}).
 *
 * @param name of the packet, with {@code {county}}, {@code {period}} and {@code {revision}} to be filled
 * @param minimumCoverage submissions counted of those expected, in per cent; below it the release is a draft
 * @param maximumOpenQueries more unexplained queries than this make the release a draft
 * @param files what the packet holds besides manifest and checksums, in order
 */
public record PacketSettings(
        String receiver, String name, BigDecimal minimumCoverage, int maximumOpenQueries, List<String> files) {}
