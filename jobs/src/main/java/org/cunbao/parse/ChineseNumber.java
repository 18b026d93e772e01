package org.cunbao.parse;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers in Chinese numerals, everyday ({@code 三十}) or formal ({@code 叁拾}). Only what can be read in one way:
 * {@code 一百二} (120 or 102), {@code 三五} (35, or three to five) and {@code 三千二十} are none.
 */
final class ChineseNumber {

    private static final int LENGTH = 20;
    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern NUMERALS = Pattern.compile("[零一二三四五六七八九十百千万亿]+");
    private static final Map<Character, String> SPELLINGS = Map.ofEntries(
            Map.entry('〇', "零"),
            Map.entry('○', "零"),
            Map.entry('壹', "一"),
            Map.entry('贰', "二"),
            Map.entry('貳', "二"),
            Map.entry('两', "二"),
            Map.entry('兩', "二"),
            Map.entry('叁', "三"),
            Map.entry('参', "三"),
            Map.entry('肆', "四"),
            Map.entry('伍', "五"),
            Map.entry('陆', "六"),
            Map.entry('柒', "七"),
            Map.entry('捌', "八"),
            Map.entry('玖', "九"),
            Map.entry('拾', "十"),
            Map.entry('佰', "百"),
            Map.entry('仟', "千"),
            Map.entry('萬', "万"),
            Map.entry('億', "亿"),
            Map.entry('廿', "二十"),
            Map.entry('卅', "三十"),
            Map.entry('點', "点"));

    private ChineseNumber() {}

    /** Empty when the text is no such number, or could be another one too. */
    static Optional<BigDecimal> parse(String text) {
        if (text.isEmpty() || text.length() > LENGTH) {
            return Optional.empty();
        }
        StringBuilder plain = new StringBuilder();
        text.chars().forEach(c -> plain.append(SPELLINGS.getOrDefault((char) c, String.valueOf((char) c))));
        String[] parts = plain.toString().split("点", -1);
        Optional<BigDecimal> whole = parts.length > 2 ? Optional.empty() : whole(parts[0]);
        return parts.length == 1
                ? whole
                : whole.flatMap(number -> fraction(parts[1]).map(number::add));
    }

    /** Read loosely, then written out again: only the one correct spelling counts. */
    private static Optional<BigDecimal> whole(String text) {
        if (!NUMERALS.matcher(text).matches()) {
            return Optional.empty();
        }
        long total = 0;
        long section = 0;
        long digit = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int value = DIGITS.indexOf(c);
            if (value >= 0) {
                digit = value;
            } else if (c == '万') {
                total += (section + digit) * 10_000;
                section = 0;
                digit = 0;
            } else if (c == '亿') {
                total += section + digit;
                if (total >= 10_000) {
                    return Optional.empty();
                }
                total *= 100_000_000;
                section = 0;
                digit = 0;
            } else {
                section += Math.max(digit, 1) * (c == '十' ? 10 : c == '百' ? 100 : 1000);
                digit = 0;
            }
        }
        long number = total + section + digit;
        String spelled = spell(number);
        boolean once = text.equals(spelled) || (text.startsWith("十") && ("一" + text).equals(spelled));
        return once ? Optional.of(BigDecimal.valueOf(number)) : Optional.empty();
    }

    private static Optional<BigDecimal> fraction(String digits) {
        StringBuilder number = new StringBuilder("0.");
        for (int i = 0; i < digits.length(); i++) {
            int value = DIGITS.indexOf(digits.charAt(i));
            if (value < 0) {
                return Optional.empty();
            }
            number.append(value);
        }
        return digits.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(number.toString()));
    }

    /** Such as {@code 一万零五十}. */
    private static String spell(long number) {
        if (number == 0) {
            return "零";
        }
        StringBuilder spelled = new StringBuilder();
        String[] marks = {"", "万", "亿"};
        boolean gap = false;
        for (int i = marks.length - 1; i >= 0; i--) {
            int section = (int) (number / (long) Math.pow(10_000, i) % 10_000);
            if (section == 0) {
                gap = gap || !spelled.isEmpty();
                continue;
            }
            if (!spelled.isEmpty() && (gap || section < 1000)) {
                spelled.append('零');
            }
            spelled.append(section(section)).append(marks[i]);
            gap = false;
        }
        return spelled.toString();
    }

    private static String section(int number) {
        StringBuilder spelled = new StringBuilder();
        boolean gap = false;
        int place = 1000;
        for (String mark : new String[] {"千", "百", "十", ""}) {
            int digit = number / place % 10;
            if (digit == 0) {
                gap = !spelled.isEmpty();
            } else {
                spelled.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(mark);
                gap = false;
            }
            place /= 10;
        }
        return spelled.toString();
    }
}
