/**
 * The fonts that are packed in the program, so that no output depends on those of the machine.
 *
 * <p>{@link org.cunbao.report.font.FontSetup} points Java at them, {@link org.cunbao.report.font.Repertoire} knows
 * which characters they have.
 */
@NullMarked
package org.cunbao.report.font;

import org.jspecify.annotations.NullMarked;
