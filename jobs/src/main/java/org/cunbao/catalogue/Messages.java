package org.cunbao.catalogue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cunbao.domain.Text;
import org.jspecify.annotations.Nullable;

/** Every sentence that the program says, by key. */
public final class Messages {

    private static final String SEPARATOR = "finding.separator";
    private static final String FILE = "messages/zh-CN.properties";

    private final Properties patterns;

    private Messages(Properties patterns) {
        this.patterns = patterns;
    }

    /** The sentences packed in this program, for use before any workspace is read. */
    public static Messages packed() {
        return new Messages(parse(packedText()));
    }

    static Messages read(TemplateFiles files, Problems problems) {
        Properties standard = parse(packedText());
        Properties own = TextFile.read(files, FILE, problems)
                .flatMap(text -> parse(text, problems))
                .orElse(standard);
        for (String key : new TreeSet<>(standard.stringPropertyNames())) {
            if (!own.containsKey(key)) {
                problems.add(FILE, 0, "缺少“" + key + "”");
            }
        }
        for (String key : new TreeSet<>(own.stringPropertyNames())) {
            checkPattern(key, own.getProperty(key), problems);
        }
        return new Messages(own);
    }

    private static String packedText() {
        Problems none = new Problems();
        return TextFile.read(TemplateFiles.packed(FILE), FILE, none)
                .orElseThrow(() -> new IllegalStateException("messages are not packed"));
    }

    private static void checkPattern(String key, String pattern, Problems problems) {
        try {
            new MessageFormat(pattern, Locale.ROOT).format(new Object[0]);
        } catch (IllegalArgumentException e) {
            problems.add(FILE, 0, "“" + key + "”的花括号有误，应写成 {0}、{1} 的样子：" + pattern);
        }
    }

    private static Optional<Properties> parse(String text, Problems problems) {
        try {
            return Optional.of(parse(text));
        } catch (IllegalArgumentException e) {
            problems.add(FILE, 0, "有读不懂的 \\u 转义；请直接写汉字");
            return Optional.empty();
        }
    }

    private static Properties parse(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** The sentence for a key, its blanks filled. A key that is missing is a fault of ours. */
    public String text(String key, Object... arguments) {
        String pattern = patterns.getProperty(key);
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
        return patterns.containsKey(key);
    }

    public Set<String> keys() {
        return new TreeSet<>(patterns.stringPropertyNames());
    }

    /** The same sentences for a library that asks for a bundle. */
    public ResourceBundle bundle() {
        return new ResourceBundle() {
            @Override
            protected @Nullable Object handleGetObject(String key) {
                return patterns.getProperty(key);
            }

            @Override
            public Enumeration<String> getKeys() {
                return Collections.enumeration(List.copyOf(keys()));
            }
        };
    }
}
