package org.cunbao.parse.file;

import java.util.Optional;

/** Reads the place of something in a list, counted from 0. */
final class Index {

    private static final int DIGITS = 9;

    private Index() {}

    /** Empty when the text is no plain number, or none below the size. */
    static Optional<Integer> of(String text, int size) {
        if (text.isEmpty() || text.length() > DIGITS) {
            return Optional.empty();
        }
        int index = 0;
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return Optional.empty();
            }
            index = index * 10 + digit - '0';
        }
        return index < size ? Optional.of(index) : Optional.empty();
    }
}
