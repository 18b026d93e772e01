package org.cunbao.report.content;

import java.util.regex.Pattern;

/** Text that its sender chose, without the characters that show nothing but may change what stands around them. */
public final class PlainText {

    /** Control and format characters such as those that reverse a line, and halves of characters. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\\t\\n]]");

    private PlainText() {}

    /** Puts U+FFFD in their place; tabs and ends of lines stay. */
    public static String of(String text) {
        return UNSEEN.matcher(text.replace("\r\n", "\n")).replaceAll("\uFFFD");
    }
}
