package org.cunbao.parse.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts that the cells of a workbook share. */
final class XlsxStrings {

    static final XlsxStrings NONE = new XlsxStrings(List.of());

    private final List<String> texts;

    private XlsxStrings(List<String> texts) {
        this.texts = texts;
    }

    static XlsxStrings read(XlsxArchive archive, String part) throws IOException, Unreadable {
        List<String> texts = new ArrayList<>();
        int characters = 0;
        try (Xml xml = archive.open(part)) {
            while (xml.next()) {
                if (xml.starts("si")) {
                    String text = XlsxText.read(xml);
                    characters += text.length();
                    if (texts.size() >= Limits.STRINGS || characters > Limits.STRING_CHARACTERS) {
                        throw Unreadable.tooLarge("strings");
                    }
                    texts.add(text);
                } else if (xml.isStart() && !xml.starts("sst")) {
                    xml.skip();
                }
            }
        }
        return new XlsxStrings(texts);
    }

    /** The text at an index as written in a cell; empty when there is none. */
    Optional<String> at(String index) {
        return Index.in(texts, index);
    }
}
