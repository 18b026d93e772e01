package org.cunbao.reconcile;

import java.math.BigDecimal;
import java.util.Optional;
import org.cunbao.catalogue.Published;
import org.cunbao.domain.Text;

/**
 * What became of a published figure.
 *
 * @param data what the data give, in the figure's unit, not rounded; empty when it cannot be computed
 * @param arithmetic why the verdict is what it is
 */
public record FigureResult(Published.Figure figure, Optional<BigDecimal> data, Verdict verdict, Text arithmetic) {}
