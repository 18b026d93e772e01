package org.cunbao.catalogue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The sentences of one language as they stand in their file.
 *
 * @param text of the file, for the lines
 */
record MessageFile(Language language, String text, Properties patterns) {

    private static final Pattern BLANK = Pattern.compile("\\{\\d+\\}");

    /** As packed in this program. */
    static MessageFile packed(Language language) {
        String text = TextFile.read(TemplateFiles.packed(language.file()), language.file(), new Problems())
                .orElseThrow(() -> new IllegalStateException("messages are not packed"));
        return new MessageFile(language, text, parse(text));
    }

    /** As in a template set; as packed when it cannot be read, with a problem noted. */
    static MessageFile read(Language language, TemplateFiles files, Problems problems) {
        return TextFile.read(files, language.file(), problems)
                .flatMap(text -> read(language, text, problems))
                .orElseGet(() -> packed(language));
    }

    private static Optional<MessageFile> read(Language language, String text, Problems problems) {
        try {
            return Optional.of(new MessageFile(language, text, parse(text)));
        } catch (IllegalArgumentException e) {
            problems.add(language.file(), 0, "有读不懂的 \\u 转义；请直接写汉字");
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

    Set<String> keys() {
        return new TreeSet<>(patterns.stringPropertyNames());
    }

    /** These sentences, and those of another file that are not here. */
    MessageFile completedBy(MessageFile other) {
        Properties all = new Properties();
        all.putAll(other.patterns);
        all.putAll(patterns);
        return new MessageFile(language, text, all);
    }

    /** Notes each of the keys that is not here. */
    void demand(Set<String> keys, Problems problems) {
        keys.stream()
                .filter(key -> !patterns.containsKey(key))
                .forEach(key -> problems.add(language.file(), 0, "缺少“" + key + "”"));
    }

    /** Notes each pattern that cannot be filled in. */
    void checkPatterns(Problems problems) {
        for (String key : keys()) {
            String pattern = patterns.getProperty(key);
            try {
                new MessageFormat(pattern, Locale.ROOT).format(new Object[0]);
            } catch (IllegalArgumentException e) {
                problems.add(language.file(), line(key), "“" + key + "”的花括号有误，应写成 {0}、{1} 的样子：" + pattern);
            }
        }
    }

    /** Notes each pattern that has other blanks than the same one of another language. */
    void compare(MessageFile other, Problems problems) {
        for (String key : keys()) {
            String there = other.patterns.getProperty(key);
            String here = patterns.getProperty(key);
            if (there != null && !blanks(here).equals(blanks(there))) {
                problems.add(
                        language.file(),
                        line(key),
                        "“" + key + "”填入的内容应与 " + other.language.file() + " 相同：" + words(blanks(there)) + "；这里是："
                                + words(blanks(here)));
            }
        }
    }

    private static Set<String> blanks(String pattern) {
        return BLANK.matcher(pattern).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String words(Set<String> blanks) {
        return blanks.isEmpty() ? "没有" : String.join("、", blanks);
    }

    /** Where a key stands, from 1; 0 when it is written in an unusual way. */
    private int line(String key) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).stripLeading();
            if (line.startsWith(key)
                    && line.substring(key.length()).stripLeading().startsWith("=")) {
                return i + 1;
            }
        }
        return 0;
    }
}
