package org.cunbao.parse.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the main part of a workbook says about the others.
 *
 * @param sheets in the order of the tabs, hidden ones included
 * @param strings the part with the shared texts
 * @param styles the part with the cell formats
 * @param date what a date is: its days are counted from 1900 or from 1904
 * @param recalculated whether the file asks to be calculated anew when it is opened
 * @param linked whether it refers to other workbooks
 * @param macros whether it holds macros, which nobody runs here
 * @param macroSheets names of the sheets that hold macros of the old kind
 */
record XlsxWorkbook(
        List<Tab> sheets,
        Optional<String> strings,
        Optional<String> styles,
        Cell.Style date,
        boolean recalculated,
        boolean linked,
        boolean macros,
        List<String> macroSheets) {

    private static final String CONTENT_TYPES = "[Content_Types].xml";

    /** What tells other documents of the same container. */
    private static final Map<String, String> OTHERS = Map.of(
            "word/document.xml", "word",
            "ppt/presentation.xml", "slides",
            "xl/workbook.bin", "xlsb");

    /**
     * A worksheet.
     *
     * @param part where its content stands
     */
    record Tab(String name, String part, boolean hidden) {}

    static XlsxWorkbook read(XlsxArchive archive) throws IOException, Unreadable {
        String part = part(archive);
        XlsxRelations relations = XlsxRelations.of(archive, part);
        List<Tab> tabs = new ArrayList<>();
        List<String> macroSheets = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Cell.Style date = Cell.Style.DATE;
        boolean recalculated = false;
        try (Xml xml = archive.open(part)) {
            while (xml.next()) {
                if (xml.starts("workbookPr") && xml.flag("date1904")) {
                    date = Cell.Style.DATE_1904;
                } else if (xml.starts("calcPr")) {
                    recalculated = xml.flag("fullCalcOnLoad");
                } else if (xml.starts("sheet")) {
                    Tab tab = tab(xml, relations, names, macroSheets);
                    if (!tab.part().isEmpty()) {
                        tabs.add(tab);
                    }
                }
            }
        }
        return new XlsxWorkbook(
                List.copyOf(tabs),
                only(relations, "sharedStrings"),
                only(relations, "styles"),
                date,
                recalculated,
                !relations.all("externalLink").isEmpty(),
                !relations.all("vbaProject").isEmpty(),
                List.copyOf(macroSheets));
    }

    /** The main part: the file's own relationships say which it is. */
    private static String part(XlsxArchive archive) throws IOException, Unreadable {
        if (!archive.has(CONTENT_TYPES)) {
            throw Unreadable.otherKind(archive.has("content.xml") ? "ods" : "zip");
        }
        for (Map.Entry<String, String> other : OTHERS.entrySet()) {
            if (archive.has(other.getKey())) {
                throw Unreadable.otherKind(other.getValue());
            }
        }
        List<XlsxRelations.Relation> main = XlsxRelations.of(archive, "").all("officeDocument");
        if (main.size() != 1) {
            throw Unreadable.damaged("part", "_rels/.rels");
        }
        return main.get(0).part();
    }

    /** A tab without a part is a chart or a macro sheet: it has no cells. */
    private static Tab tab(Xml xml, XlsxRelations relations, Set<String> names, List<String> macroSheets)
            throws Unreadable {
        String name = xml.attribute("name").map(XlsxText::unescaped).orElse("");
        Optional<XlsxRelations.Relation> relation =
                relations.of(xml.relation("id").orElse(""));
        if (relation.isEmpty() || name.isEmpty() || !names.add(name.toLowerCase(Locale.ROOT))) {
            throw Unreadable.damaged("sheet", PlainText.quoted(name));
        }
        if (names.size() > Limits.SHEETS) {
            throw Unreadable.tooLarge("sheets", String.valueOf(Limits.SHEETS));
        }
        boolean hidden = !xml.attribute("state").orElse("visible").equals("visible");
        if (relation.get().isOf("worksheet")) {
            return new Tab(name, relation.get().part(), hidden);
        }
        if (relation.get().isOf("xlMacrosheet") || relation.get().isOf("xlIntlMacrosheet")) {
            macroSheets.add(name);
        }
        return new Tab(name, "", hidden);
    }

    private static Optional<String> only(XlsxRelations relations, String kind) throws Unreadable {
        List<XlsxRelations.Relation> all = relations.all(kind);
        if (all.size() > 1) {
            throw Unreadable.damaged("part", kind);
        }
        return all.stream().map(XlsxRelations.Relation::part).findFirst();
    }
}
