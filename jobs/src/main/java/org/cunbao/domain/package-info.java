/**
 * The records that travel between the phases, and nothing that does work.
 *
 * <p>In: nothing. Out: {@link org.cunbao.domain.Observation}, {@link org.cunbao.domain.Submission},
 * {@link org.cunbao.domain.Figures}, {@link org.cunbao.domain.Finding}, {@link org.cunbao.domain.RevisionResult}. No
 * library and no other package of this program is used here. To add one, copy {@link org.cunbao.domain.Coverage}: a
 * record, its invariants checked in the constructor, its meaning in the Javadoc.
 */
@NullMarked
package org.cunbao.domain;

import org.jspecify.annotations.NullMarked;
