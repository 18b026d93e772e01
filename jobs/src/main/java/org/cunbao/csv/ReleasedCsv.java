package org.cunbao.csv;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * Opens CSV files as they are released. Bytes that are no UTF-8 become replacement characters; a quote that is never
 * closed is told while the rows are read, as {@link java.io.UncheckedIOException} or {@link IllegalStateException}.
 */
public final class ReleasedCsv {

    /** The byte order mark. */
    public static final char MARK = '\uFEFF';

    /** How fields and rows are set apart: RFC 4180, rows ended by CR and LF. */
    public static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private ReleasedCsv() {}

    /** All rows, the header first. */
    public static CSVParser rows(byte[] content) throws IOException {
        return open(content, FORMAT);
    }

    /**
     * The rows below the header, whose fields are found by the header's names.
     *
     * @throws IOException also when the header cannot be read
     * @throws IllegalArgumentException when the header names a column twice
     */
    public static CSVParser named(byte[] content) throws IOException {
        return open(
                content, FORMAT.builder().setHeader().setSkipHeaderRecord(true).get());
    }

    private static CSVParser open(byte[] content, CSVFormat format) throws IOException {
        String text = new String(content, StandardCharsets.UTF_8);
        String unmarked = !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        return CSVParser.builder()
                .setReader(new StringReader(unmarked))
                .setFormat(format)
                .get();
    }
}
