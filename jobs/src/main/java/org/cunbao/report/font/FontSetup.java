package org.cunbao.report.font;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes Java's text layout independent of the fonts that the machine has. Without any font on the system AWT refuses to
 * start; with this in place it finds the bundled one.
 */
public final class FontSetup {

    private static final String PROPERTY = "sun.awt.fontconfig";
    private static final String FONT = "/fonts/CunBaoSong-Regular.ttf";

    private FontSetup() {}

    /**
     * Points AWT at a bundled font. To be called before anything loads a class of AWT; later calls and calls on a JVM
     * that has the property already do nothing.
     *
     * @throws IOException when the temporary folder cannot be written
     */
    public static synchronized void install() throws IOException {
        if (System.getProperty(PROPERTY) != null) {
            return;
        }
        Path folder = Files.createTempDirectory("cunbao-font");
        Path font = folder.resolve("CunBaoSong-Regular.ttf");
        Path configuration = folder.resolve("fontconfig.properties");
        try (InputStream in = FontSetup.class.getResourceAsStream(FONT)) {
            if (in == null) {
                throw new IOException("not packed in this program: " + FONT);
            }
            Files.copy(in, font);
        }
        Files.writeString(configuration, configuration(font), StandardCharsets.ISO_8859_1);
        // In the order in which the JVM deletes: last registered first.
        folder.toFile().deleteOnExit();
        font.toFile().deleteOnExit();
        configuration.toFile().deleteOnExit();
        System.setProperty(PROPERTY, configuration.toString());
    }

    private static String configuration(Path font) {
        StringBuilder text = new StringBuilder("version=1\n");
        for (String family : new String[] {"serif", "sansserif", "monospaced", "dialog", "dialoginput"}) {
            for (String style : new String[] {"plain", "bold", "italic", "bolditalic"}) {
                text.append(family).append('.').append(style).append(".latin-1=CunBao Song\n");
            }
        }
        return text.append("sequence.allfonts=latin-1\nfilename.CunBao_Song=")
                .append(escaped(font.toString()))
                .append('\n')
                .toString();
    }

    private static String escaped(String path) {
        return path.replace("\\", "\\\\");
    }
}
