package org.cunbao.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a unit's figure comes from.
 *
 * @param cell the cell, with the text that stood in it
 * @param receipt the delivery whose content counts; the archived original is found by its hash
 * @param received when the run began that received it
 * @param removed when the archived original was deleted because its time was over; empty when it was not
 */
public record CellEvidence(SourceCell cell, Receipt receipt, Instant received, Optional<Instant> removed) {}
