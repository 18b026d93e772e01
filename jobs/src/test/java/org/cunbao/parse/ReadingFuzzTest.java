package org.cunbao.parse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * Whatever the bytes, a file is read and judged in the end, no figure comes from nowhere, and what is refused has its
 * finding. In the build each target reads its seeds and the inputs that once failed, in the folder
 * {@code ReadingFuzzTestInputs}; {@code .ci/fuzz SECONDS} looks for new ones.
 */
class ReadingFuzzTest {

    /** Between the parts of an input that is put together to a file before it is read. */
    private static final byte SEPARATOR = 0;

    private static final String[] PARTS = {"xl/workbook.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"};

    private static Path folder = Path.of("");
    private static Map<String, byte[]> form = Map.of();

    @BeforeAll
    static void prepare() throws IOException {
        folder = Files.createTempDirectory("cunbao-fuzz");
        form = Zips.parts(Files.readAllBytes(Path.of("src/test/resources/parse/village.xlsx")));
    }

    @AfterAll
    static void clean() throws IOException {
        Files.deleteIfExists(folder.resolve("input"));
        Files.delete(folder);
    }

    @FuzzTest
    void xlsx(byte[] bytes) throws IOException {
        read("form.xlsx", bytes);
    }

    @FuzzTest
    void xls(byte[] bytes) throws IOException {
        read("form.xls", bytes);
    }

    @FuzzTest
    void csv(byte[] bytes) throws IOException {
        read("form.csv", bytes);
    }

    /** Changes inside a ZIP seldom survive its checksums: here the XML of three parts is changed, then packed. */
    @FuzzTest
    void parts(byte[] bytes) throws IOException {
        int from = 0;
        for (String part : PARTS) {
            int to = from;
            while (to < bytes.length && bytes[to] != SEPARATOR) {
                to++;
            }
            form.put(part, Arrays.copyOfRange(bytes, from, to));
            from = Math.min(to + 1, bytes.length);
        }
        read("form.xlsx", Zips.zip(form));
    }

    /** The records of an old workbook, put into a sound container. */
    @FuzzTest
    void records(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(bytes), "Workbook");
            container.writeFilesystem(out);
        }
        read("form.xls", out.toByteArray());
    }

    private static void read(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve("input");
        Files.write(file, bytes);
        Invariants.hold(name, file);
    }
}
