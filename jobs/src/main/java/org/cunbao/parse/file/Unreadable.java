package org.cunbao.parse.file;

import org.cunbao.domain.Text;

/** A file, or a sheet of it, that cannot be read as a whole. Becomes a finding before it leaves this package. */
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final Check check;
    private final transient Text detail;
    private final String address;

    public Unreadable(Check check, Text detail, String address) {
        super(check.code() + " " + detail.arguments());
        this.check = check;
        this.detail = detail;
        this.address = address;
    }

    public Unreadable(Check check, Text detail) {
        this(check, detail, "");
    }

    /** A file whose inside contradicts itself. */
    static Unreadable damaged(String variant, String... arguments) {
        return new Unreadable(Check.FILE_DAMAGED, Text.of(Check.FILE_DAMAGED.key(variant), arguments));
    }

    public static Unreadable tooLarge(String variant, String... arguments) {
        return new Unreadable(Check.FILE_SIZE, Text.of(Check.FILE_SIZE.key(variant), arguments));
    }

    /** A file of a kind that is not read, or not what it claims to be. */
    public static Unreadable otherKind(String variant) {
        return new Unreadable(Check.FILE_KIND, Text.of(Check.FILE_KIND.key(variant)));
    }

    public Check check() {
        return check;
    }

    public Text detail() {
        return detail;
    }

    /** Where in the sheet; empty when the whole file is meant. */
    public String address() {
        return address;
    }
}
