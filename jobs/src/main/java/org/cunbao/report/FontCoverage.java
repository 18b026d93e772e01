package org.cunbao.report;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import org.cunbao.catalogue.Messages;

/** Finds characters that no font has. A PDF would leave them out without a word. */
final class FontCoverage {

    private static final Map<String, List<String>> FILES = Map.of(
            "CunBao Song", List.of("CunBaoSong-Regular.ttf"),
            "CunBao Song/bold", List.of("CunBaoSong-Bold.ttf"),
            "CunBao Hei", List.of("CunBaoHei-Regular.ttf"),
            "CunBao Hei/bold", List.of("CunBaoHei-Bold.ttf"),
            "CunBao Kai", List.of("CunBaoKai-Regular.ttf"),
            "CunBao Fang", List.of("FandolFang-Regular.otf", "CunBaoFangRare-Regular.ttf"));

    private static final Map<String, Font> FONTS = new ConcurrentHashMap<>();

    private final Messages messages;

    FontCoverage(Messages messages) {
        this.messages = messages;
    }

    /**
     * Checks every text of a filled report.
     *
     * @throws IOException naming the first character that its font lacks, and the text around it
     */
    void check(JasperPrint print) throws IOException {
        for (JRPrintPage page : print.getPages()) {
            check(page.getElements());
        }
    }

    private void check(List<JRPrintElement> elements) throws IOException {
        for (JRPrintElement element : elements) {
            if (element instanceof JRPrintFrame frame) {
                check(frame.getElements());
            } else if (element instanceof JRPrintText text && text.getOriginalText() != null) {
                check(text.getFontName(), text.isBold(), text.getOriginalText());
            }
        }
    }

    /**
     * Checks one text.
     *
     * @param family as named in the report templates
     */
    void check(String family, boolean bold, String text) throws IOException {
        Optional<Integer> lacking = lacking(fonts(family, bold), text);
        if (lacking.isPresent()) {
            int character = lacking.get();
            throw new IOException(messages.text(
                    "report.problem.font",
                    family,
                    Character.toString(character),
                    HexFormat.of().withUpperCase().toHexDigits(character).replaceFirst("^0{1,4}", ""),
                    text));
        }
    }

    /**
     * A text that its sender chose, such as a file's name, with each character that the tables' font lacks written as
     * its code point, so that one odd name does not keep a county's report from being printed.
     */
    static String legible(String text) {
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

    private static Optional<Integer> lacking(List<Font> fonts, String text) {
        return text.codePoints()
                .filter(character -> character != '\n' && fonts.stream().noneMatch(font -> font.canDisplay(character)))
                .boxed()
                .findFirst();
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
        try (InputStream in = FontCoverage.class.getResourceAsStream("/fonts/" + file)) {
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
