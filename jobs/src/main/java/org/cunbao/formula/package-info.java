/**
 * Formulas over figures, in exact decimals and without access to Java.
 *
 * <p>In: a text such as {@code A13 / reporting(A13)}. Out: {@link org.cunbao.formula.Formula}, the front door, which
 * answers with a number, a truth value, or <em>undecided</em> when something it needs is missing. To add a kind of
 * reference, add a record to {@link org.cunbao.formula.Reference} and a case to {@code ReferenceScanner}.
 */
@NullMarked
package org.cunbao.formula;

import org.jspecify.annotations.NullMarked;
