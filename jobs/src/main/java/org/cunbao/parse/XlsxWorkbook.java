package org.cunbao.parse;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The table of contents of a workbook.
 *
 * @param sheets the part of each worksheet by the sheet's name, in the order of the tabs, hidden ones included
 * @param strings the part with the shared texts
 */
record XlsxWorkbook(Map<String, String> sheets, Optional<String> strings) {

    static final String PART = "xl/workbook.xml";
    static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    /** Where a relationship leads. */
    private record Relation(String type, String target) {
        boolean isOf(String kind) {
            return type.endsWith("/" + kind);
        }
    }

    static XlsxWorkbook read(XlsxArchive archive) throws IOException, Unreadable {
        Map<String, Relation> relations = relations(archive);
        Map<String, String> sheets = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        try (Xml xml = new Xml(PART, archive.open(PART))) {
            while (xml.next()) {
                if (!xml.starts("sheet")) {
                    continue;
                }
                String name = xml.attribute("name").map(XlsxText::unescaped).orElse("");
                Relation relation = relations.get(xml.relation("id").orElse(""));
                if (relation == null || name.isEmpty() || !names.add(name.toLowerCase(Locale.ROOT))) {
                    throw Unreadable.damaged("sheet", PlainText.quoted(name));
                }
                if (relation.isOf("worksheet")) {
                    sheets.put(name, relation.target());
                }
                if (names.size() > Limits.SHEETS) {
                    throw Unreadable.tooLarge("sheets", String.valueOf(Limits.SHEETS));
                }
            }
        }
        return new XlsxWorkbook(
                sheets,
                relations.values().stream()
                        .filter(relation -> relation.isOf("sharedStrings"))
                        .map(Relation::target)
                        .sorted()
                        .findFirst());
    }

    private static Map<String, Relation> relations(XlsxArchive archive) throws IOException, Unreadable {
        Map<String, Relation> relations = new HashMap<>();
        try (Xml xml = new Xml(RELATIONS, archive.open(RELATIONS))) {
            while (xml.next()) {
                if (xml.starts("Relationship")) {
                    Relation relation = new Relation(
                            xml.attribute("Type").orElse(""),
                            part(xml.attribute("Target").orElse("")));
                    if (relations.put(xml.attribute("Id").orElse(""), relation) != null) {
                        throw Unreadable.damaged("xml", RELATIONS);
                    }
                }
            }
        }
        return relations;
    }

    /** A target is written from the root of the archive, or from the folder of the workbook. */
    private static String part(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }
}
