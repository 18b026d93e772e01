/**
 * Which delivery counts for each unit.
 *
 * <p>In: every submission that the deliveries of a month hold. Out: {@link org.cunbao.integrate.Integration}, the front
 * door, with one submission a unit at most, what became of the others, and the state of each expected unit. To change
 * what supersedes what, change {@code Contest}.
 */
@NullMarked
package org.cunbao.integrate;

import org.jspecify.annotations.NullMarked;
