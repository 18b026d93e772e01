/**
 * Packs what a month releases, and checks a packet anywhere.
 *
 * <p>In: a folder of released files and the {@link org.cunbao.domain.RevisionResult} they were made from. Out: a zip
 * with a manifest and checksums. The front doors are {@link org.cunbao.packet.PacketWriter} and
 * {@link org.cunbao.packet.PacketVerifier}; the latter needs nothing but the packet, neither templates nor ledger. To
 * add one more check of a packet, copy {@code ChecksumCheck}; to say more about the month, add a field to
 * {@code Manifest}.
 */
@NullMarked
package org.cunbao.packet;

import org.jspecify.annotations.NullMarked;
