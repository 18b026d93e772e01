package org.cunbao.catalogue;

import java.util.Optional;
import java.util.stream.Stream;

/** A language that the program speaks. What it releases is always in Chinese. */
public enum Language {
    CHINESE("zh", "messages/zh-CN.properties"),
    ENGLISH("en", "messages/en.properties");

    private final String tag;
    private final String file;

    Language(String tag, String file) {
        this.tag = tag;
        this.file = file;
    }

    /** Where its sentences stand, below {@code templates/}. */
    String file() {
        return file;
    }

    /** The language of a tag such as {@code en}, as typed on the command line; empty when there is none. */
    public static Optional<Language> of(String tag) {
        return Stream.of(values()).filter(language -> language.tag.equals(tag)).findFirst();
    }
}
