/**
 * Confronts figures with the edit rules of the catalogue and never changes a figure.
 *
 * <p>In: the figures that units reported, or totals, of this month and the last. Out: findings. The front door is
 * {@link org.cunbao.validate.Validator}; {@link org.cunbao.validate.RuleExamples} runs the examples that each rule
 * carries. To judge one more kind of rule, copy {@code RatioEdit}, name it in {@code Edits}, and write its sentence
 * under {@code finding.} in the messages.
 */
@NullMarked
package org.cunbao.validate;

import org.jspecify.annotations.NullMarked;
