/**
 * Sets figures that were already made public against each other and against the data.
 *
 * <p>In: {@link org.cunbao.catalogue.Published} and a month's totals. Out: {@link org.cunbao.reconcile.Reconciled},
 * with the arithmetic in words. The front door is {@link org.cunbao.reconcile.Reconciliation}. To add a verdict, add it
 * to {@link org.cunbao.reconcile.Verdict}, its case to {@code FigureCheck}, and its sentence under {@code reconcile.}
 * in the messages.
 */
@NullMarked
package org.cunbao.reconcile;

import org.jspecify.annotations.NullMarked;
