package org.cunbao.lineage;

import java.time.Instant;
import java.util.List;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Receipt;
import org.cunbao.domain.SourceCell;

/**
 * Where a unit's figure comes from.
 *
 * @param cell the cell, with the text that stood in it
 * @param receipt the delivery whose content counts; the archived original is found by its hash
 * @param received when the run began that received it
 * @param findings what was found about this figure, normalisations among it
 */
public record Evidence(SourceCell cell, Receipt receipt, Instant received, List<Finding> findings) {

    public Evidence {
        findings = List.copyOf(findings);
    }
}
