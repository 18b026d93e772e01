/**
 * What the ledger can say of figures that were released: what they took the place of, which cells they rest on, and how
 * they came about.
 */
@NullMarked
package org.cunbao.lineage;

import org.jspecify.annotations.NullMarked;
