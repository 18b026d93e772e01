package org.cunbao.parse;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.cunbao.parse.file.Check;

/** Why what somebody typed is no number, so that each can be told what to write instead. */
final class NumberTrouble {

    private static final int LENGTH = 64;
    private static final String NUMBER = "-?\\d[\\d,]*(?:\\.\\d+)?";
    private static final String WORDS = "[零〇一二两三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟]";

    /** In this order; the first that matches is the reason. */
    private static final Map<Pattern, Check> REASONS = new LinkedHashMap<>();

    static {
        reason(Check.CELL_SAMPLE, "[(\\[【]?(?:示例|样例|例如|例:|例,|例\\d|如:).*");
        reason(Check.CELL_FORMULA, "[=@].*");
        reason(Check.CELL_NOTATION, "[+-]?(?i:nan|inf|infinity|∞|0x[\\da-f.]+(?:p[+-]?\\d+)?)");
        reason(
                Check.CELL_NOTATION,
                "[+-]?\\d[\\d.]*[eE][+-]?\\d+|[+-]?[\\d.]+[dfDFL]|[+-]?\\d+(?:_\\d+)+|\\+\\d[\\d.,]*");
        reason(Check.CELL_LOOKALIKE, "-?(?=.*\\d)(?=.*[OoОоlI|〇○])[\\dOoОоlI|〇○.,]+");
        reason(Check.CELL_APPROXIMATE, "(?:约|大约|大概|近|将近|不到|超过?|逾|上下|>|<|≥|≤|≈|~|±).*");
        reason(
                Check.CELL_APPROXIMATE,
                "(?:" + NUMBER + "|" + WORDS + "+)\\D{0,2}(?:余|多|来|几|左右|上下|以上|以下|以内|\\+|\\?|±).*");
        reason(Check.CELL_APPROXIMATE, "(?:几|数|好几|若干|" + WORDS + "*几).*");
        reason(Check.CELL_APPROXIMATE, NUMBER + "\\D{0,2}(?:[-–—―~∼～至到]|或)+" + NUMBER + ".*");
        reason(Check.CELL_APPROXIMATE, WORDS + "+(?:[-–—~～至到或]+)" + WORDS + "+.*");
        reason(
                Check.CELL_ANNOTATED,
                "(?:" + NUMBER + "|" + WORDS + "+)[^\\d(]{0,4}[(\\[【{*※#,;、。].*\\D.*|" + "[(\\[【].*[)\\]】]" + NUMBER
                        + ".*|" + NUMBER + "[*※#]");
        reason(Check.CELL_SEPARATOR, "(?!-?(?:0|[1-9]\\d*)(?:\\.\\d+)?$)-?[\\d.,' ]*\\d[\\d.,' ]*");
        reason(Check.CELL_UNIT, NUMBER + "[^\\d\\s]{1,6}");
        reason(Check.CELL_NUMERAL, WORDS + "{2,}\\D{0,3}");
    }

    private NumberTrouble() {}

    private static void reason(Check check, String pattern) {
        REASONS.put(Pattern.compile(pattern, Pattern.DOTALL), check);
    }

    /** @param raw what {@link NumberText#written} does not take */
    static Check of(String raw) {
        String text = NumberText.plainText(raw);
        if (text.length() > LENGTH) {
            return Check.CELL_NUMBER;
        }
        return REASONS.entrySet().stream()
                .filter(reason -> reason.getKey().matcher(text).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Check.CELL_NUMBER);
    }
}
