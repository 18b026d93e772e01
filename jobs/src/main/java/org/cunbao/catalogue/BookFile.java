package org.cunbao.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;

/** Reads {@code reports/summary.xlsx}. */
final class BookFile {

    private final TemplateFiles files;
    private final Indicators indicators;
    private final Problems problems;

    BookFile(TemplateFiles files, Indicators indicators, Problems problems) {
        this.files = files;
        this.indicators = indicators;
        this.problems = problems;
    }

    /** @param packet tells which sheets the receiver wants to find */
    Optional<BookTemplate> read(Optional<PacketSettings> packet) {
        try {
            BookParts parts =
                    new BookParts(files.findOrPacked(BookTemplate.FILE).orElseThrow());
            parts.foreign()
                    .ifPresent(part -> problem("", "里面有模板不能有的东西（" + part + "），如宏、图片、图表、表格对象、外部链接；请删去后另存为 .xlsx"));
            if (parts.leadsOutside()) {
                problem("", "里面有指向别的文件或网址的链接；请删去");
            }
            BookTemplate template = new BookTemplate(new BookReader(parts, this::problem)
                    .read().stream().map(this::sheet).toList());
            new BookCheck(template, indicators, this::problem).check();
            packet.ifPresent(settings -> checkSheets(template, settings));
            return Optional.of(template);
        } catch (IOException e) {
            problem("", String.valueOf(e.getMessage()));
        } catch (XMLStreamException | RuntimeException e) {
            problem("", "读不了（" + e.getMessage() + "）；请用 Excel、WPS 或 LibreOffice 打开，另存为普通的 .xlsx");
        }
        return Optional.empty();
    }

    private void problem(String place, String message) {
        problems.add(BookTemplate.FILE, 0, place.isEmpty() ? message : place + "：" + message);
    }

    private BookSheet sheet(BookReader.Raw raw) {
        List<BookLine> lines = new ArrayList<>();
        BookSheet named = new BookSheet(raw.name(), List.of());
        raw.rows().forEach((row, texts) -> lines.add(line(named, row, texts)));
        for (String merged : raw.merged()) {
            String first = merged.replaceAll(":.*", "");
            int row = Integer.parseInt(first.replaceAll("\\D", "")) - 1;
            lines.stream()
                    .filter(line -> line.row() == row && line.block() != BookBlock.ONCE && !line.heads())
                    .findFirst()
                    .ifPresent(line -> problem(raw.name() + "!" + merged, "按行重复的一行里不能有合并的单元格"));
        }
        return new BookSheet(raw.name(), lines);
    }

    private BookLine line(BookSheet sheet, int row, SortedMap<Integer, String> texts) {
        Set<BookBlock> blocks = new TreeSet<>();
        boolean heads = true;
        for (String text : texts.values()) {
            for (BookBlank blank : BookBlank.of(text)) {
                if (blank.block() != BookBlock.ONCE) {
                    blocks.add(blank.block());
                    heads &= blank.block().isHead(blank.field());
                }
            }
        }
        if (blocks.size() > 1) {
            problem(
                    BookPlace.of(sheet, row, texts.firstKey()),
                    "这一行里有不同的 ${…}："
                            + String.join(
                                    "、", blocks.stream().map(BookBlock::caption).toList()) + "；一行只能按其中一种重复");
        }
        BookBlock block = blocks.isEmpty() ? BookBlock.ONCE : blocks.iterator().next();
        return new BookLine(row, block, block != BookBlock.ONCE && heads, texts);
    }

    private void checkSheets(BookTemplate template, PacketSettings packet) {
        List<String> names = template.sheets().stream().map(BookSheet::name).toList();
        for (PacketFile wanted : packet.files()) {
            if (!wanted.role().equals("summary.xlsx")) {
                continue;
            }
            int at = 0;
            for (String sheet : wanted.sheets()) {
                int found = names.subList(at, names.size()).indexOf(sheet);
                if (found < 0) {
                    problem(
                            "",
                            "packet/province.yaml 要求依次有工作表 " + String.join("、", wanted.sheets()) + "；模板里"
                                    + (names.contains(sheet) ? "“" + sheet + "”的次序不对" : "没有“" + sheet + "”"));
                    return;
                }
                at += found + 1;
            }
        }
    }
}
