package org.cunbao.parse.file;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the relationships of one part of a workbook lead. */
final class XlsxRelations {

    private final Map<String, Relation> byId;

    private XlsxRelations(Map<String, Relation> byId) {
        this.byId = byId;
    }

    /**
     * A relationship.
     *
     * @param type such as {@code …/relationships/worksheet}; only its last word is compared, for there are two families
     * @param part the name of the part that it leads to; for something outside the file, where that is
     * @param external whether it leads out of the file
     */
    record Relation(String type, String part, boolean external) {
        boolean isOf(String kind) {
            return type.endsWith("/" + kind);
        }
    }

    /** @param part the part whose relationships are wanted; empty for those of the whole file */
    static XlsxRelations of(XlsxArchive archive, String part) throws IOException, Unreadable {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        String name = folder + "_rels/" + part.substring(folder.length()) + ".rels";
        Map<String, Relation> byId = new LinkedHashMap<>();
        if (!archive.has(name)) {
            return new XlsxRelations(byId);
        }
        try (Xml xml = archive.open(name)) {
            while (xml.next()) {
                if (!xml.starts("Relationship")) {
                    continue;
                }
                boolean external = xml.attribute("TargetMode").orElse("").equals("External");
                String target = xml.attribute("Target").orElse("");
                Relation relation = new Relation(
                        xml.attribute("Type").orElse(""), external ? target : resolved(folder, target), external);
                if (byId.put(xml.attribute("Id").orElse(""), relation) != null) {
                    throw Unreadable.damaged("xml", name);
                }
            }
        }
        return new XlsxRelations(byId);
    }

    Optional<Relation> of(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Those of a kind, in the order of the file. */
    List<Relation> all(String kind) {
        return byId.values().stream().filter(relation -> relation.isOf(kind)).toList();
    }

    /** A target is written from the root of the archive, or from the folder of the part. */
    private static String resolved(String folder, String target) {
        Deque<String> path = new ArrayDeque<>();
        for (String step : (target.startsWith("/") ? target : folder + target).split("/", -1)) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }
}
