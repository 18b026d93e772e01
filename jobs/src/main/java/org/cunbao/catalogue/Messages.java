package org.cunbao.catalogue;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cunbao.domain.Text;
import org.jspecify.annotations.Nullable;

/** Every sentence that the program says, by key, in one of its languages; it can be asked for the same in another. */
public final class Messages {

    /**
     * What begins so is printed only in what is released, or speaks only to the author of a template; it has no
     * English.
     */
    public static final List<String> CHINESE_ONLY =
            List.of("forms.", "mark.", "prove.", "report.", "returns.", "sample.", "synthetic", "table.", "validate.");

    /** What begins so stands in no Chinese file: it says in English what other templates say in Chinese. */
    public static final List<String> TRANSLATIONS = List.of("published.", "rule.");

    private static final String SEPARATOR = "finding.separator";

    private final Language language;
    private final Map<Language, Properties> patterns;

    private Messages(Language language, Map<Language, Properties> patterns) {
        this.language = language;
        this.patterns = patterns;
    }

    /** The sentences packed in this program, in Chinese, for use before any workspace is read. */
    public static Messages packed() {
        return of(MessageFile.packed(Language.CHINESE), MessageFile.packed(Language.ENGLISH));
    }

    /**
     * A sentence that a set lacks is the one packed in this program, so a set that an earlier version wrote out still
     * serves; English is asked for only what the set says in Chinese itself.
     */
    static Messages read(TemplateFiles files, Problems problems) {
        MessageFile chinese = MessageFile.read(Language.CHINESE, files, problems);
        chinese.checkPatterns(problems);
        MessageFile allChinese = chinese.completedBy(MessageFile.packed(Language.CHINESE));
        MessageFile packedEnglish = MessageFile.packed(Language.ENGLISH);
        if (files.find(Language.ENGLISH.file()).isEmpty()) {
            return of(allChinese, packedEnglish);
        }
        MessageFile english = MessageFile.read(Language.ENGLISH, files, problems);
        english.checkPatterns(problems);
        english.compare(allChinese, problems);
        MessageFile allEnglish = english.completedBy(packedEnglish);
        allEnglish.demand(
                chinese.keys().stream().filter(key -> !isChineseOnly(key)).collect(Collectors.toSet()), problems);
        return of(allChinese, allEnglish);
    }

    private static Messages of(MessageFile chinese, MessageFile english) {
        return new Messages(
                Language.CHINESE, Map.of(Language.CHINESE, chinese.patterns(), Language.ENGLISH, english.patterns()));
    }

    private static boolean isChineseOnly(String key) {
        return CHINESE_ONLY.stream().anyMatch(key::startsWith);
    }

    /** The same sentences in a language. */
    public Messages in(Language other) {
        return new Messages(other, patterns);
    }

    private @Nullable String pattern(String key) {
        String own = own().getProperty(key);
        return own != null ? own : of(Language.CHINESE).getProperty(key);
    }

    private Properties own() {
        return of(language);
    }

    private Properties of(Language one) {
        return Objects.requireNonNull(patterns.get(one));
    }

    /** The sentence for a key, its blanks filled; in Chinese without one in this language. None at all is our fault. */
    public String text(String key, Object... arguments) {
        String pattern = pattern(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no message for " + key);
        }
        Object[] words = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            words[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(pattern, Locale.ROOT).format(words);
    }

    /** The sentence of a text; its parts stand between {@code finding.separator} as the last argument. */
    public String text(Text text) {
        List<String> arguments = new ArrayList<>(text.arguments());
        if (!text.parts().isEmpty()) {
            arguments.add(text.parts().stream().map(this::text).collect(Collectors.joining(text(SEPARATOR))));
        }
        return text(text.key(), arguments.toArray());
    }

    public boolean has(String key) {
        return pattern(key) != null;
    }

    /** The sentence of a key without blanks, or other words when there is none. */
    public String textOr(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    /** The keys that this language has itself. */
    public Set<String> keys() {
        return new TreeSet<>(own().stringPropertyNames());
    }

    /** The same sentences for a library that asks for a bundle. */
    public ResourceBundle bundle() {
        return new ResourceBundle() {
            @Override
            protected @Nullable Object handleGetObject(String key) {
                return pattern(key);
            }

            @Override
            public Enumeration<String> getKeys() {
                return Collections.enumeration(List.copyOf(keys()));
            }
        };
    }
}
