package org.cunbao.parse;

import org.cunbao.parse.file.Deadline;
import org.cunbao.parse.file.Sheet;
import org.cunbao.parse.file.Unreadable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.catalogue.TemplateFiles;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.FormEntries;
import org.cunbao.forms.CollectionForms;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** How long a month's village forms take to read: one operation reads all of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(3)
public class ReadingBenchmark {

    private static final YearMonth APRIL = YearMonth.of(2021, 4);
    private static final int FORMS = 260;

    private final XMLInputFactory aalto = new com.fasterxml.aalto.stax.InputFactoryImpl();
    private final List<Path> files = new ArrayList<>();
    private Path folder = Path.of("");

    @Setup
    public void write() throws IOException, InvalidTemplates {
        Catalogue catalogue = Catalogue.read(TemplateFiles.packed());
        CollectionForms forms = new CollectionForms(catalogue);
        List<Area> villages = catalogue.areas().of(AreaKind.VILLAGE, APRIL);
        folder = Files.createTempDirectory("forms");
        Random random = new Random(FORMS);
        for (int i = 0; i < FORMS; i++) {
            Area village = villages.get(i % villages.size());
            Map<CellKey, String> values = new HashMap<>();
            Map<String, String> explanations = new HashMap<>();
            for (Indicator indicator : catalogue.indicators().ofForm(village, APRIL)) {
                String value = indicator.isFlag() ? "是" : String.valueOf(random.nextInt(500));
                indicator.cells().forEach(key -> values.put(key, value));
                if (random.nextInt(10) == 0) {
                    explanations.put(indicator.code(), "本月集中办理，上月没有发生");
                }
            }
            Map<String, FormEntries> entries = Map.of(village.code(), new FormEntries(values, explanations));
            files.add(Files.write(
                    folder.resolve(i + ".xlsx"), forms.workbook(village, APRIL, Optional.empty(), entries)));
        }
    }

    @TearDown
    public void delete() throws IOException {
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(folder);
    }

    /** The least that any reader does: inflate the parts that describe the cells, once, and go through their elements. */
    @Benchmark
    public void floor(Blackhole hole) throws IOException, XMLStreamException {
        for (Path file : files) {
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : zip.stream().toList()) {
                    if (entry.getName().startsWith("xl/") && !entry.getName().contains("theme")) {
                        try (InputStream in = zip.getInputStream(entry)) {
                            tokenise(aalto.createXMLStreamReader(in), hole);
                        }
                    }
                }
            }
        }
    }

    private static void tokenise(XMLStreamReader reader, Blackhole hole) throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                for (int i = 0; i < reader.getAttributeCount(); i++) {
                    hole.consume(reader.getAttributeValue(i));
                }
            } else if (event == XMLStreamConstants.CHARACTERS) {
                hole.consume(reader.getText());
            }
        }
    }

    @Benchmark
    public void ours(Blackhole hole) throws IOException, Unreadable {
        for (Path file : files) {
            hole.consume(FileContent.read("", file, Deadline.begin(System::nanoTime)));
        }
    }

    @Benchmark
    public void fastexcel(Blackhole hole) throws IOException {
        for (Path file : files) {
            try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
                for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
                    try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
                        rows.forEach(hole::consume);
                    }
                }
            }
        }
    }

    @Benchmark
    public void poiStreaming(Blackhole hole) throws Exception {
        for (Path file : files) {
            readWithPoi(file, hole);
        }
    }

    private static void readWithPoi(Path file, Blackhole hole)
            throws IOException, OpenXML4JException, SAXException, javax.xml.parsers.ParserConfigurationException {
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(opened);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(opened);
            StylesTable styles = reader.getStylesTable();
            var sheets = reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream in = sheets.next()) {
                    XMLReader xml = XMLHelper.newXMLReader();
                    xml.setContentHandler(new XSSFSheetXMLHandler(styles, strings, new Consumer(hole), false));
                    xml.parse(new InputSource(in));
                }
            }
        }
    }

    private record Consumer(Blackhole hole) implements SheetContentsHandler {
        @Override
        public void startRow(int row) {
            hole.consume(row);
        }

        @Override
        public void endRow(int row) {
            hole.consume(row);
        }

        @Override
        public void cell(String reference, String value, XSSFComment comment) {
            hole.consume(value);
        }
    }
}
