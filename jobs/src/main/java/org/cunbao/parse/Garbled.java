package org.cunbao.parse;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.cunbao.domain.Text;
import org.cunbao.parse.file.Cell;
import org.cunbao.parse.file.Check;
import org.cunbao.parse.file.PlainText;
import org.cunbao.parse.file.Sheet;
import org.cunbao.parse.file.Unreadable;

/** Signs that a text was decoded wrongly, here or by whoever saved it last. */
final class Garbled {

    /** What remains when a byte that is no UTF-8 was replaced; saved as UTF-8 and read as GBK it becomes 锟斤拷. */
    private static final List<String> REPLACED = List.of("\uFFFD", "锟斤拷");

    private static final Pattern LOST = Pattern.compile("[?？\\s]*[?？]{2,}[?？\\s]*");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** Of a hundred characters of a Chinese form hardly one lies outside GB 2312; of a misread one, every third. */
    private static final int FOREIGN_PERCENT = 20;

    private static final int FOREIGN_LEAST = 4;

    private Garbled() {}

    /** Whether the text holds what replaced characters that were lost. */
    static boolean hasReplacements(String text) {
        return REPLACED.stream().anyMatch(text::contains);
    }

    /** @throws Unreadable when a cell of a row holds what replaced characters that were lost */
    static void check(Sheet.Row row) throws Unreadable {
        for (Cell cell : row.cells().values()) {
            if (cell.type() == Cell.Type.TEXT && hasReplacements(cell.raw())) {
                throw new Unreadable(
                        Check.FILE_TEXT,
                        Text.of(Check.FILE_TEXT.key("garbled"), PlainText.quoted(cell.raw())),
                        cell.address().toString());
            }
        }
    }

    /** Whether nothing but question marks is left of a text. */
    static boolean isLost(String text) {
        return LOST.matcher(text).matches();
    }

    /** Whether a header has lost every Chinese character to question marks. */
    static boolean isLostHeader(String line) {
        return line.contains("??") && !HAN.matcher(line).find();
    }

    /** Whether a text, once decoded wrongly and saved so, would have begun with some words. */
    static boolean wouldBegin(String text, String words) {
        for (Charset wrong :
                List.of(Charset.forName("GB18030"), Charset.forName("windows-1252"), StandardCharsets.ISO_8859_1)) {
            byte[] bytes = text.getBytes(wrong);
            for (Charset right : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
                if (PlainText.compact(new String(bytes, right)).startsWith(words)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a text that decoded as GB18030 was hardly meant so: Big5, Latin letters with accents. */
    static boolean isForeign(String text) {
        CharsetEncoder common = Charset.forName("GB2312").newEncoder();
        int all = 0;
        int rare = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                all++;
                rare += common.canEncode(c) ? 0 : 1;
            }
        }
        return rare >= FOREIGN_LEAST && rare * 100 >= all * FOREIGN_PERCENT;
    }

    /** Whether some fields are UTF-8 and others are not: two files were put together byte by byte. */
    static boolean isMixed(byte[] bytes) {
        boolean utf8 = false;
        boolean other = false;
        int from = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || isSeparator(bytes[i])) {
                ByteBuffer field = ByteBuffer.wrap(bytes, from, i - from);
                from = i + 1;
                if (hasHighBytes(field)) {
                    boolean valid = isUtf8(field);
                    utf8 |= valid;
                    other |= !valid;
                }
            }
        }
        return utf8 && other;
    }

    /** None of these is ever the second byte of a character in GB18030. */
    private static boolean isSeparator(byte b) {
        return b == ',' || b == ';' || b == '\t' || b == '\n' || b == '\r' || b == '"';
    }

    private static boolean hasHighBytes(ByteBuffer field) {
        for (int i = field.position(); i < field.limit(); i++) {
            if (field.get(i) < 0) {
                return true;
            }
        }
        return false;
    }

    /** With at least one Chinese character: two-byte sequences of UTF-8 are often GBK by chance. */
    private static boolean isUtf8(ByteBuffer field) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(field).toString();
            return HAN.matcher(text).find();
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Whether every second byte of much of the file is zero: UTF-16 that does not say so. */
    static boolean isBare16(byte[] bytes) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                even += i % 2 == 0 ? 1 : 0;
                odd += i % 2;
            }
        }
        int most = Math.max(even, odd);
        return bytes.length % 2 == 0 && most > 0 && most * 10 >= bytes.length && Math.min(even, odd) * 20 <= most;
    }

    /** Whether control characters stand there that no text has; zero is not counted. */
    static boolean isBinary(byte[] bytes) {
        int control = 0;
        for (byte b : bytes) {
            boolean text = b < 0 || b >= ' ' || b == 0 || (b >= '\t' && b <= '\r') || b == 0x1A;
            control += text ? 0 : 1;
        }
        return control > 0 && control * 100 >= bytes.length;
    }
}
