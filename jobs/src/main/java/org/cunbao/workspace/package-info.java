/**
 * The folder in which a county works: where things lie in it, who holds it, what is kept in its archive.
 *
 * <p>In: a folder. Out: its paths, its lock, its archived originals and template sets; a
 * {@link org.cunbao.workspace.Fault} where the place itself will not do. To give a new kind of file a place, add it to
 * {@link org.cunbao.workspace.Workspace}.
 */
@NullMarked
package org.cunbao.workspace;

import org.jspecify.annotations.NullMarked;
