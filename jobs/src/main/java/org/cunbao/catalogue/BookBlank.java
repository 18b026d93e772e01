package org.cunbao.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cunbao.domain.CellKey;

/**
 * A blank of the workbook's template, written {@code ${村.代码}}: a name that is looked up, never an expression.
 *
 * @param block of what it speaks
 * @param field which piece of it
 */
public record BookBlank(BookBlock block, String field) {

    /** Every figure that has no column of its own. */
    public static final String OTHERS = "其余指标";

    /** Every figure for which something was estimated. */
    public static final String ESTIMATES = "各项估计";

    /** The figure that the column shows. */
    public static final String FIGURE = "数";

    private static final Pattern BLANK = Pattern.compile("\\$\\{([^{}]*)\\}");

    /** All blanks of a text; those that name no block speak of the whole workbook. */
    public static List<BookBlank> of(String text) {
        List<BookBlank> blanks = new ArrayList<>();
        Matcher matcher = BLANK.matcher(text);
        while (matcher.find()) {
            blanks.add(read(matcher.group(1)));
        }
        return blanks;
    }

    /** The blank that is all of a text. */
    public static Optional<BookBlank> only(String text) {
        Matcher matcher = BLANK.matcher(text.strip());
        return matcher.matches() ? Optional.of(read(matcher.group(1))) : Optional.empty();
    }

    /** The text with every blank filled. */
    public static String filled(String text, Function<BookBlank, String> value) {
        return BLANK.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value.apply(read(match.group(1)))));
    }

    private static BookBlank read(String name) {
        int dot = name.indexOf('.');
        return BookBlock.of(dot < 0 ? "" : name.substring(0, dot).strip())
                .map(block -> new BookBlank(block, name.substring(dot + 1).strip()))
                .orElseGet(() -> new BookBlank(BookBlock.ONCE, name.strip()));
    }

    /** The figure that it names, such as {@code A01.本月}. */
    public Optional<CellKey> figure() {
        return CellKey.parse(field);
    }

    @Override
    public String toString() {
        return "${" + (block.caption().isEmpty() ? "" : block.caption() + ".") + field + "}";
    }
}
