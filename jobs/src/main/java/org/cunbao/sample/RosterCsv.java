package org.cunbao.sample;

import java.nio.charset.Charset;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Form;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.FormEntries;

/** The villages of a township in one CSV, a line each, as an old accounting program would write it: GB18030, CRLF. */
final class RosterCsv {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<String> IDENTITY = List.of("表号", "表式版本", "报告期", "填报单位代码", "填报单位名称");
    private static final String EXPLANATION = ".说明";
    private static final String REMARK = "备注";

    private final Catalogue catalogue;

    RosterCsv(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @param entries by village code */
    byte[] write(List<Area> villages, YearMonth period, Map<String, FormEntries> entries) {
        List<Indicator> indicators = catalogue.indicators().ofForm(villages.get(0), period);
        SortedSet<String> explained = entries.values().stream()
                .flatMap(form -> form.explanations().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        StringBuilder csv = new StringBuilder(line(header(indicators, explained)));
        for (Area village : villages) {
            FormEntries form = entries.getOrDefault(village.code(), FormEntries.BLANK);
            csv.append(line(cells(village, period, indicators, explained, form)));
        }
        return csv.toString().getBytes(GB18030);
    }

    private static List<String> header(List<Indicator> indicators, SortedSet<String> explained) {
        List<String> header = new ArrayList<>(IDENTITY);
        for (Indicator indicator : indicators) {
            indicator.cells().forEach(cell -> header.add(cell.toString()));
            if (explained.contains(indicator.code())) {
                header.add(indicator.code() + EXPLANATION);
            }
        }
        header.add(REMARK);
        return header;
    }

    private List<String> cells(
            Area village,
            YearMonth period,
            List<Indicator> indicators,
            SortedSet<String> explained,
            FormEntries entries) {
        Form form = catalogue.form(AreaKind.VILLAGE);
        List<String> cells = new ArrayList<>(
                List.of(form.number(), form.version(), period.toString(), village.code(), village.name()));
        for (Indicator indicator : indicators) {
            for (CellKey cell : indicator.cells()) {
                cells.add(entries.values().getOrDefault(cell, ""));
            }
            if (explained.contains(indicator.code())) {
                cells.add(entries.explanations().getOrDefault(indicator.code(), ""));
            }
        }
        cells.add(catalogue.messages().text("synthetic"));
        return cells;
    }

    private static String line(List<String> cells) {
        return cells.stream().map(RosterCsv::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(letter -> letter == ',' || letter == '"' || letter == '\n');
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
