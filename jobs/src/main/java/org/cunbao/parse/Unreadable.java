package org.cunbao.parse;

import org.cunbao.domain.Text;

/** A file, or a sheet of it, that cannot be read as a whole. Becomes a finding before it leaves this package. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final Check check;
    private final transient Text detail;
    private final String address;

    Unreadable(Check check, Text detail, String address) {
        super(check.code() + " " + detail.arguments());
        this.check = check;
        this.detail = detail;
        this.address = address;
    }

    Unreadable(Check check, Text detail) {
        this(check, detail, "");
    }

    /** A file whose inside contradicts itself. */
    static Unreadable damaged(String variant, String... arguments) {
        return new Unreadable(Check.FILE_DAMAGED, Text.of(Check.FILE_DAMAGED.key(variant), arguments));
    }

    static Unreadable tooLarge(String variant, String... arguments) {
        return new Unreadable(Check.FILE_SIZE, Text.of(Check.FILE_SIZE.key(variant), arguments));
    }

    Check check() {
        return check;
    }

    Text detail() {
        return detail;
    }

    /** Where in the sheet; empty when the whole file is meant. */
    String address() {
        return address;
    }
}
