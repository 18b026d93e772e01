package org.cunbao.parse;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.cunbao.domain.Text;
import org.cunbao.parse.file.Check;
import org.cunbao.parse.file.Unreadable;

/**
 * A decoded text file. A byte order mark decides; without one strict UTF-8 is tried before strict GB18030, because no
 * Chinese text in GB18030 is by chance UTF-8 while the reverse is common.
 *
 * @param text without its byte order mark
 * @param encoding such as {@code GB18030}
 */
record CsvText(String text, String encoding) {

    static final String USUAL = "UTF-8";

    private static final Charset GB18030 = Charset.forName("GB18030");

    static CsvText decode(byte[] bytes) throws Unreadable {
        Optional<Charset> marked = marked(bytes);
        if (marked.isPresent()) {
            String text = strict(bytes, marked.get())
                    .orElseThrow(() -> trouble(
                            Garbled.isMixed(bytes) ? "mixed" : "declared",
                            marked.get().name()));
            return checked(text.substring(1), marked.get());
        }
        if (Garbled.isBare16(bytes)) {
            throw trouble("utf16");
        }
        Optional<String> utf8 = strict(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            return checked(utf8.get(), StandardCharsets.UTF_8);
        }
        if (Garbled.isMixed(bytes)) {
            throw trouble("mixed");
        }
        Optional<String> chinese = strict(bytes, GB18030);
        if (chinese.isEmpty() && Garbled.isBinary(bytes)) {
            throw Unreadable.otherKind("unknown");
        }
        String text = chinese.filter(decoded -> !Garbled.isForeign(decoded)).orElseThrow(() -> trouble("foreign"));
        return checked(text, GB18030);
    }

    /** A text that cannot be trusted. */
    static Unreadable trouble(String variant, String... arguments) {
        return new Unreadable(Check.FILE_TEXT, Text.of(Check.FILE_TEXT.key(variant), arguments));
    }

    private static CsvText checked(String text, Charset charset) throws Unreadable {
        int zero = text.indexOf('\0');
        if (zero >= 0) {
            if (Garbled.isBinary(text.getBytes(StandardCharsets.UTF_8))) {
                throw Unreadable.otherKind("unknown");
            }
            throw trouble("nul", String.valueOf(text.substring(0, zero).lines().count()));
        }
        return new CsvText(text, charset.name());
    }

    private static Optional<Charset> marked(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return startsWith(bytes, 0xFE, 0xFF) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
