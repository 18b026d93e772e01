package org.cunbao.parse.file;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the place of something in a list, counted from 0. */
final class Index {

    private static final int DIGITS = 9;

    private Index() {}

    /** Empty when the text is no plain number, or none below the size. */
    static OptionalInt of(String text, int size) {
        if (text.isEmpty() || text.length() > DIGITS) {
            return OptionalInt.empty();
        }
        int index = 0;
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return OptionalInt.empty();
            }
            index = index * 10 + digit - '0';
        }
        return index < size ? OptionalInt.of(index) : OptionalInt.empty();
    }

    /** What stands in a list at the place that a text tells; empty when it tells none. */
    static <T> Optional<T> in(List<T> list, String text) {
        OptionalInt index = of(text, list.size());
        return index.isPresent() ? Optional.of(list.get(index.getAsInt())) : Optional.empty();
    }
}
