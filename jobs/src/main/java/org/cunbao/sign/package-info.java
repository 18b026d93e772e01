/**
 * Signs a packet with an office's key, and checks the signatures that stand beside a packet.
 *
 * <p>In: a packet and a PKCS#12 file, or a packet and what stands beside it. Out: {@code <packet>.p7s} (CMS, detached,
 * RSA or ECDSA with SHA-256), or {@code <packet>.sig} with {@code <packet>.pem} (SM2 with SM3); or what the signatures
 * say. The packet itself never changes. The front doors are {@link org.cunbao.sign.SigningKey} and
 * {@link org.cunbao.sign.SignatureCheck}. To add one more kind of signature, copy {@code Sm2Signature}. Nothing outside
 * this room knows the cryptographic library.
 */
@NullMarked
package org.cunbao.sign;

import org.jspecify.annotations.NullMarked;
