package org.cunbao.domain;

import java.util.List;

/**
 * A sentence for a reader, not yet in a language.
 *
 * @param key names the pattern in {@code templates/messages/}
 * @param arguments what its {@code {0}}, {@code {1}} … stand for, already written for the reader
 */
public record Text(String key, List<String> arguments) {

    public Text {
        arguments = List.copyOf(arguments);
    }

    public static Text of(String key, String... arguments) {
        return new Text(key, List.of(arguments));
    }
}
