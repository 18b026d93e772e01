package org.cunbao.returns;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cunbao.MonthFixture;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.DeliveredSheet;
import org.cunbao.domain.FormEntries;
import org.cunbao.forms.CollectionForms;
import org.cunbao.parse.DeliveryReader;
import org.cunbao.parse.Parsed;

/** One delivered file, read as a run would read it. */
record Delivered(String path, Path content) implements Originals {

    static final YearMonth APRIL = YearMonth.of(2021, 4);
    static final Catalogue CATALOGUE = MonthFixture.catalogue();
    static final DeliveryReader READER = new DeliveryReader(CATALOGUE);
    static final Area VILLAGE = CATALOGUE.areas().find("620521100012").orElseThrow();

    static Delivered of(Path folder, String path, byte[] content) throws IOException {
        Path file = Files.createTempFile(folder, "original", "");
        Files.write(file, content);
        return new Delivered(path, file);
    }

    /** A village's form in which three cells are wrong. */
    static byte[] form() {
        return form(Map.of("A01.本月", "十几", "A05.期末", "-4", "A09.本月", "=1+1"));
    }

    static byte[] form(Map<String, String> entries) {
        Map<CellKey, String> values = entries.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        entry -> CellKey.parse(entry.getKey()).orElseThrow(), Map.Entry::getValue));
        FormEntries filled = new FormEntries(values, Map.of());
        return new CollectionForms(CATALOGUE)
                .workbook(VILLAGE, APRIL, Optional.empty(), Map.of(VILLAGE.code(), filled));
    }

    Parsed read() throws IOException {
        return READER.read(path, content, APRIL);
    }

    byte[] returned() throws IOException {
        return new Returns(CATALOGUE, this).copies(read().findings(), APRIL).getOrDefault(path, new byte[0]);
    }

    static XSSFWorkbook open(byte[] workbook) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(workbook));
    }

    @Override
    public Optional<Path> file(String file) {
        return Optional.of(content);
    }

    @Override
    public List<DeliveredSheet> cells(String file) throws IOException {
        return READER.cells(content);
    }

    @Override
    public boolean isReplaced(String file) {
        return false;
    }
}
