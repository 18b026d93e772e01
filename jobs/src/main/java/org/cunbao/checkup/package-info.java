/**
 * Looks over what a run relies on: Java, disk, clock, fonts, permissions, templates, schedule, lock and ledger.
 *
 * <p>In: a workspace. Out: one line with a verdict for each. The front door is {@link org.cunbao.checkup.Checkup}.
 */
@NullMarked
package org.cunbao.checkup;

import org.jspecify.annotations.NullMarked;
