/**
 * Reads the released files back and compares every figure in them with the ledger.
 *
 * <p>In: the files of a release and the {@link org.cunbao.domain.RevisionResult} they were made from. Out:
 * {@link org.cunbao.prove.Proof}, which counts what was printed and checked and lists every difference. Nothing here
 * shares code with the package that wrote the files. To prove one more file, copy {@code FiguresProof}.
 */
@NullMarked
package org.cunbao.prove;

import org.jspecify.annotations.NullMarked;
