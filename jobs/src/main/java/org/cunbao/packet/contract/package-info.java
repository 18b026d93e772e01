/**
 * Compares a file with what the receiver expects of it before it is packed.
 *
 * <p>In: a file's bytes and its {@link org.cunbao.catalogue.PacketFile}. Out: what differs. The front door is
 * {@link org.cunbao.packet.contract.Contract}. To expect one more thing of a kind of file, add a key to
 * {@code PacketFile} and copy {@code PdfContract}.
 */
@NullMarked
package org.cunbao.packet.contract;

import org.jspecify.annotations.NullMarked;
