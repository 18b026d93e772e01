package org.cunbao.domain;

import java.util.List;

/**
 * A sentence for a reader, not yet in a language.
 *
 * @param key names the pattern in {@code templates/messages/}
 * @param arguments what its {@code {0}}, {@code {1}} … stand for: names, numbers and whatever else reads the same in
 *     every language
 * @param parts sentences of their own; joined, they are the last argument of the pattern, the one after
 *     {@code arguments}. Without parts there is no such argument
 */
public record Text(String key, List<String> arguments, List<Text> parts) {

    public Text {
        arguments = List.copyOf(arguments);
        parts = List.copyOf(parts);
    }

    /** A sentence without parts. */
    public Text(String key, List<String> arguments) {
        this(key, arguments, List.of());
    }

    public static Text of(String key, String... arguments) {
        return new Text(key, List.of(arguments), List.of());
    }

    /** The same sentence with others as its last argument. */
    public Text with(List<Text> sentences) {
        return new Text(key, arguments, sentences);
    }
}
