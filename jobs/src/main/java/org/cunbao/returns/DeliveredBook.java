package org.cunbao.returns;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cunbao.domain.DeliveredSheet;

/**
 * The workbook that is marked.
 *
 * @param kind what it is made from
 */
record DeliveredBook(XSSFWorkbook workbook, Kind kind) {

    /** What is marked. */
    enum Kind {
        /** The sender's own workbook. */
        OWN,
        /** A new workbook with the cells of a CSV file, an old workbook, or one that cannot be opened as a whole. */
        COPIED,
        /** A new workbook without anything of a file that cannot be read. */
        LISTED,
        /** The same, because marking so large a file would take more memory than an office's computer has to spare. */
        TOO_LARGE
    }

    private static final long FILE_LIMIT = 8L << 20;

    /** A workbook takes some twenty times this in memory. */
    private static final long UNPACKED_LIMIT = 24L << 20;

    /** The sender's own workbook if it can be had; otherwise one with its cells; otherwise an empty one. */
    static DeliveredBook open(String path, Originals originals, YearMonth period) throws IOException {
        return open(path, originals, period, true);
    }

    /** A new workbook with the file's cells, or an empty one. */
    static DeliveredBook copy(String path, Originals originals, YearMonth period) throws IOException {
        return open(path, originals, period, false);
    }

    private static DeliveredBook open(String path, Originals originals, YearMonth period, boolean allowsOwn)
            throws IOException {
        Optional<Path> file = originals.file(path).filter(Files::isRegularFile);
        if (file.isPresent() && Files.size(file.get()) > FILE_LIMIT) {
            return fresh(Kind.TOO_LARGE, List.of(), period);
        }
        List<DeliveredSheet> cells = file.isPresent() ? originals.cells(path) : List.of();
        if (cells.isEmpty()) {
            return fresh(Kind.LISTED, List.of(), period);
        }
        Optional<Long> unpacked = unpacked(file.get());
        if (unpacked.isPresent() && unpacked.get() > UNPACKED_LIMIT) {
            return fresh(Kind.TOO_LARGE, List.of(), period);
        }
        Optional<XSSFWorkbook> own = allowsOwn && unpacked.isPresent() ? own(file.get()) : Optional.empty();
        return own.isPresent() ? new DeliveredBook(own.get(), Kind.OWN) : fresh(Kind.COPIED, cells, period);
    }

    /** How many bytes a ZIP file holds when unpacked; empty for any other file. */
    private static Optional<Long> unpacked(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            long size = 0;
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                size += Math.max(0, parts.nextElement().getSize());
            }
            return Optional.of(size);
        } catch (ZipException e) {
            return Optional.empty();
        }
    }

    /** The sender's workbook, unless it is one that POI cannot open or whose macros would have to go back with it. */
    private static Optional<XSSFWorkbook> own(Path file) throws IOException {
        // from memory, so that the archived file cannot be written to
        byte[] content = Files.readAllBytes(file);
        try {
            XSSFWorkbook workbook = new XSSFWorkbook(OPCPackage.open(new ByteArrayInputStream(content)));
            boolean usable = !workbook.isMacroEnabled() && workbook.getNumberOfSheets() > 0;
            return usable ? Optional.of(workbook) : Optional.empty();
        } catch (OpenXML4JException | IOException | RuntimeException e) {
            // POI says in many ways that it cannot open what other programs wrote; the cells are copied instead
            return Optional.empty();
        }
    }

    private static DeliveredBook fresh(Kind kind, List<DeliveredSheet> cells, YearMonth period) {
        XSSFWorkbook workbook = new XSSFWorkbook();
        CoreProperties properties = workbook.getProperties().getCoreProperties();
        Date made = Date.from(period.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        properties.setCreated(Optional.of(made));
        properties.setModified(Optional.of(made));
        properties.setCreator(ExplanationSheet.AUTHOR);
        if (kind == Kind.COPIED) {
            new CopiedSheets(workbook).write(cells);
        }
        return new DeliveredBook(workbook, kind);
    }
}
