package org.cunbao.parse.file;

import org.cunbao.domain.Text;

/** Something about a file as a whole that does not keep it from being read. */
public record Remark(Check check, Text detail) {

    public static Remark of(Check check, String... arguments) {
        return new Remark(check, Text.of(check.key(), arguments));
    }
}
