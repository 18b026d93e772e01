package org.cunbao.ooxml;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Gives every part of a workbook or of a text document the same time stamp. POI has a switch for this,
 * {@code Reproducibility}, but it is one for the whole program and not safe when two threads write.
 */
public final class FixedTimes {

    /** The earliest day that a ZIP file can hold; Java takes its first second for “before” and adds the time zone's. */
    private static final LocalDateTime STAMP = LocalDateTime.of(1980, 1, 1, 12, 0);

    private FixedTimes() {}

    /** The same file, equal in its bytes whenever it is made. */
    public static byte[] apply(byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                ZipEntry copy = new ZipEntry(part.getName());
                copy.setTimeLocal(STAMP);
                zip.putNextEntry(copy);
                parts.transferTo(zip);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
