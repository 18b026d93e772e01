package org.cunbao.packet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.cunbao.MonthFixture;
import org.cunbao.TemplateFixture;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.Sha256;
import org.cunbao.domain.Text;
import org.cunbao.report.table.CoverageCsv;
import org.cunbao.report.table.FiguresCsv;
import org.cunbao.report.table.FindingsCsv;
import org.cunbao.report.table.TableSchemas;

/** Packets to be taken apart and put together again, with a report and a workbook that are mere words. */
public final class Packets {

    static final String REPORT = "清水县乡村治理统计报告（2021年4月）.pdf";
    static final String FIGURES = "清水县数据.csv";

    /** A receiver who wants Chinese names and takes what it gets. */
    public static final Catalogue CATALOGUE = TemplateFixture.with(Map.of("packet/province.yaml", """
            receiver: 省
            name: "{code}-{period}-r{revision}"
            files:
              - {file: report.pdf, name: "{county}乡村治理统计报告（{year}年{month}月）.pdf"}
              - summary.xlsx
              - {file: figures.csv, name: "{county}数据.csv"}
              - findings.csv
              - coverage.csv
            """));

    static final List<OriginalDelivery> ORIGINALS = List.of(
            new OriginalDelivery("红堡镇/蔡湾村.xlsx", "b".repeat(64), 2),
            new OriginalDelivery("永清镇.xlsx", "a".repeat(64), 1));

    private Packets() {}

    /** A month in which three units are late. */
    public static RevisionResult month() {
        return MonthFixture.month(
                CATALOGUE, YearMonth.of(2021, 4), List.of(), List.of("620521100206", "620521102000", "620521D03"));
    }

    /** Lays out and seals a month in an existing folder. */
    public static Path write(RevisionResult month, Path release) throws IOException {
        lay(month, release);
        return seal(month, release);
    }

    static void lay(RevisionResult month, Path release) throws IOException {
        for (String name : List.of("report.pdf", "summary.xlsx")) {
            Files.writeString(release.resolve(name), "内容 " + name, StandardCharsets.UTF_8);
        }
        new FiguresCsv(CATALOGUE).write(month, release.resolve("figures.csv"));
        new FindingsCsv(CATALOGUE).write(month, release.resolve("findings.csv"));
        new CoverageCsv(CATALOGUE).write(month, release.resolve("coverage.csv"));
    }

    static Path seal(RevisionResult month, Path release) throws IOException {
        try {
            return new PacketWriter(CATALOGUE).write(month, release, ORIGINALS, TableSchemas.of(CATALOGUE, month));
        } catch (UnmetContract e) {
            throw new AssertionError(problems(e.differences()).toString(), e);
        }
    }

    static SortedMap<String, byte[]> unzip(Path packet) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(packet), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    static Path zip(SortedMap<String, byte[]> files, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    /** The same files with fresh checksums, as somebody would make them who wants to deceive. */
    static void refreshChecksums(SortedMap<String, byte[]> files) {
        StringBuilder lines = new StringBuilder();
        files.forEach((name, content) -> {
            if (!name.equals("SHA256SUMS")) {
                lines.append(Sha256.of(content)).append("  ").append(name).append('\n');
            }
        });
        files.put("SHA256SUMS", lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    static List<String> problems(Verdict verdict) {
        return problems(verdict.problems());
    }

    static List<String> problems(List<Text> texts) {
        return texts.stream().map(CATALOGUE.messages()::text).toList();
    }
}
