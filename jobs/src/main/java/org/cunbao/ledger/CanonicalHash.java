package org.cunbao.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A SHA-256 over values of a database, each with its type and length before it, so that no two lists of values are
 * written alike: {@code -;} for none, {@code i12;} for a whole number, {@code t6:村报} for a text by its bytes in UTF-8,
 * {@code b2:…} for bytes.
 */
final class CanonicalHash {

    private final MessageDigest digest;

    CanonicalHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    CanonicalHash add(@Nullable Object value) {
        if (value == null) {
            return write("-;");
        }
        if (value instanceof Integer || value instanceof Long) {
            return write("i" + value + ";");
        }
        if (value instanceof byte[] bytes) {
            return write('b', bytes);
        }
        // a real number has no place in the ledger; one that was put there still counts as a change
        return write(value instanceof String ? 't' : 'x', value.toString().getBytes(StandardCharsets.UTF_8));
    }

    private CanonicalHash write(char type, byte[] bytes) {
        write(type + Integer.toString(bytes.length) + ":");
        digest.update(bytes);
        return this;
    }

    private CanonicalHash write(String ascii) {
        digest.update(ascii.getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    /** The hash of what was added, in lower-case hex; the next one begins anew. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
