package org.cunbao.catalogue;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The pattern of a name of a packet or of a file in it: whether every system can hold what it becomes. */
final class FileName {

    private static final Pattern BLANK = Pattern.compile("\\{([^{}]*)\\}");
    private static final String REFUSED = "/\\:*?\"<>|";
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private static final Set<Byte> INVISIBLE = Set.of(
            Character.CONTROL,
            Character.FORMAT,
            Character.SURROGATE,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR);

    /** Most file systems hold 255 bytes; room is left for what a browser or a signature adds. */
    private static final int LONGEST = 200;

    private static final YearMonth LONG_MONTH = YearMonth.of(2021, 12);
    private static final int LONG_REVISION = 99;

    private FileName() {}

    /** What is wrong with it; empty when nothing is. */
    static Optional<String> problem(String pattern, County county) {
        Optional<String> unknown = BLANK.matcher(pattern)
                .results()
                .map(MatchResult::group)
                .filter(blank -> !PacketSettings.BLANKS.contains(blank.substring(1, blank.length() - 1)))
                .findFirst();
        if (unknown.isPresent()) {
            return Optional.of(
                    "“" + unknown.get() + "”不能填写；可以写 {code}（县代码）、{county}（县名）、{period}、{year}、{month}、{revision}（版次）");
        }
        String name = sample(pattern, county);
        if (name.isBlank() || name.startsWith(".") || !name.equals(name.strip()) || name.endsWith(".")) {
            return Optional.of("文件名“" + name + "”不能空着，不能以点开头或结尾，前后不能有空格");
        }
        if (name.codePoints().anyMatch(FileName::isRefused)
                || DEVICE.matcher(name).matches()) {
            return Optional.of("文件名“" + name + "”在有的电脑上存不下：不能有 / \\ : * ? \" < > | { } 和看不见的字符，也不能用 CON、NUL 一类的名称");
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return Optional.of("文件名“" + name + "”太长；一个汉字算三个字节，最多 " + LONGEST + " 字节");
        }
        return Optional.empty();
    }

    /** What a pattern becomes at its longest. */
    static String sample(String pattern, County county) {
        return PacketSettings.filled(pattern, county, LONG_MONTH, LONG_REVISION);
    }

    private static boolean isRefused(int character) {
        return REFUSED.indexOf(character) >= 0
                || character == '{'
                || character == '}'
                || INVISIBLE.contains((byte) Character.getType(character));
    }

    /** The ending from the last point on, such as {@code .pdf}; empty without one. */
    static String ending(String name) {
        int point = name.lastIndexOf('.');
        return point < 0 ? "" : name.substring(point);
    }

    /** What two names have in common that some systems cannot tell apart. */
    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
