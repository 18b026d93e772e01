package org.cunbao.catalogue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads a template file as UTF-8 text, with or without a byte order mark. */
final class TextFile {

    private TextFile() {}

    /** The text; empty, with a problem noted, when the file is missing or not UTF-8. */
    static Optional<String> read(TemplateFiles files, String name, Problems problems) {
        Optional<byte[]> bytes = files.find(name);
        if (bytes.isEmpty()) {
            problems.add(name, 0, "缺少这个文件");
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.get()))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            problems.add(name, 0, "不是 UTF-8 编码；请在 Excel 中另存为“CSV UTF-8”，或在文本编辑器中存为 UTF-8");
            return Optional.empty();
        }
    }
}
