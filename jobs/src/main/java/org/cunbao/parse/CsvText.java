package org.cunbao.parse;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Decodes a text file. A byte order mark decides; without one strict UTF-8 is tried before strict GB18030, because no
 * Chinese text in GB18030 is by chance UTF-8 while the reverse is common.
 */
final class CsvText {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private CsvText() {}

    static String decode(byte[] bytes) throws Unreadable {
        for (Charset charset : candidates(bytes)) {
            try {
                String text =
                        charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                if (text.indexOf('\0') >= 0) {
                    throw FileContent.otherKind("unknown");
                }
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException e) {
                // Strict decoding has excluded this one; the next is tried.
            }
        }
        throw FileContent.otherKind("unknown");
    }

    private static List<Charset> candidates(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return List.of(StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return List.of(StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return List.of(StandardCharsets.UTF_16BE);
        }
        return List.of(StandardCharsets.UTF_8, GB18030);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
