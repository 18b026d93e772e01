package org.cunbao.report.explain;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What stands at the head of each printed sheet, as a rule of a style sheet.
 *
 * @param text any text
 */
record PageMargin(String text) {

    /** What could end a text of a style sheet, or the style sheet. */
    private static final Pattern SPECIAL = Pattern.compile("[^\\p{L}\\p{N} .，。、（）\u3000-]");

    String rule() {
        return "@page { @top-left { content: \"" + escaped() + "\"; } }\n";
    }

    private String escaped() {
        return SPECIAL.matcher(text.strip())
                .replaceAll(found ->
                        String.format(Locale.ROOT, "\\\\%06x", found.group().codePointAt(0)));
    }
}
