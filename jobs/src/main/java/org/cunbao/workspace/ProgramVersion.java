package org.cunbao.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this program, as its build wrote it. */
public final class ProgramVersion {

    private ProgramVersion() {}

    /** Such as {@code 0.1.0}. */
    public static String get() {
        try (InputStream in = ProgramVersion.class.getResourceAsStream("program.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
