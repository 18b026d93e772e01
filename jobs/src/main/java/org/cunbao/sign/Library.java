package org.cunbao.sign;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** The cryptographic library, handed to every call instead of being installed for the whole program. */
final class Library {

    static final Provider PROVIDER = new BouncyCastleProvider();

    private Library() {}
}
