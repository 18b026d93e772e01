package org.cunbao.report.font;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which characters the bundled fonts have. */
public final class Repertoire {

    private static final Map<String, List<String>> FILES = Map.of(
            "CunBao Song", List.of("CunBaoSong-Regular.ttf"),
            "CunBao Song/bold", List.of("CunBaoSong-Bold.ttf"),
            "CunBao Hei", List.of("CunBaoHei-Regular.ttf"),
            "CunBao Hei/bold", List.of("CunBaoHei-Bold.ttf"),
            "CunBao Kai", List.of("CunBaoKai-Regular.ttf"),
            "CunBao Fang", List.of("FandolFang-Regular.otf", "CunBaoFangRare-Regular.ttf"));

    private static final Map<String, Font> FONTS = new ConcurrentHashMap<>();

    private Repertoire() {}

    /**
     * The first character of a text that a font family lacks; a line break counts as known.
     *
     * @param family as named in the report templates
     * @throws IOException when the font is not packed in this program
     */
    public static Optional<Integer> lacking(String family, boolean bold, String text) throws IOException {
        List<Font> fonts = fonts(family, bold);
        return text.codePoints()
                .filter(character -> character != '\n' && fonts.stream().noneMatch(font -> font.canDisplay(character)))
                .boxed()
                .findFirst();
    }

    /**
     * A text that its sender chose, such as a file's name, with each character that the tables' font lacks written as
     * its code point, so that one odd name does not keep a county's report from being printed.
     */
    public static String legible(String text) {
        List<Font> fonts = tableFonts();
        StringBuilder legible = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (character == '\n' || fonts.stream().anyMatch(font -> font.canDisplay(character))) {
                legible.appendCodePoint(character);
            } else {
                legible.append("[U+")
                        .append(Integer.toHexString(character).toUpperCase(Locale.ROOT))
                        .append(']');
            }
        });
        return legible.toString();
    }

    private static List<Font> tableFonts() {
        try {
            return fonts("CunBao Song", false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Font> fonts(String family, boolean bold) throws IOException {
        List<String> files = FILES.getOrDefault(family + (bold ? "/bold" : ""), FILES.getOrDefault(family, List.of()));
        Font[] fonts = new Font[files.size()];
        for (int i = 0; i < fonts.length; i++) {
            fonts[i] = font(files.get(i));
        }
        return List.of(fonts);
    }

    private static Font font(String file) throws IOException {
        Font known = FONTS.get(file);
        if (known != null) {
            return known;
        }
        try (InputStream in = Repertoire.class.getResourceAsStream("/fonts/" + file)) {
            if (in == null) {
                throw new IOException("not packed in this program: " + file);
            }
            Font font = Font.createFont(Font.TRUETYPE_FONT, in);
            FONTS.put(file, font);
            return font;
        } catch (FontFormatException e) {
            throw new IOException(file, e);
        }
    }
}
