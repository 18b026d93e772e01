package org.cunbao.parse.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what lies above the cells of a worksheet: comments, text boxes, pictures, other documents.
 *
 * @param notes comments
 * @param drawings the rest
 */
public record XlsxOverlay(List<SheetFeatures.Note> notes, List<SheetFeatures.Drawing> drawings) {

    /** Who signs the comments in the workbooks that we return for correction. */
    public static final String OURS = "村报";

    /**
     * Reads the parts beside a worksheet.
     *
     * @param part that of the worksheet
     * @param embedded whether the worksheet itself names other documents or controls
     */
    static XlsxOverlay read(XlsxArchive archive, String part, boolean embedded, Room room)
            throws IOException, Unreadable {
        XlsxOverlay overlay = new XlsxOverlay(new ArrayList<>(), new ArrayList<>());
        XlsxRelations relations = XlsxRelations.of(archive, part);
        for (XlsxRelations.Relation relation : relations.all("comments")) {
            try (Xml xml = archive.open(relation.part())) {
                overlay.comments(xml, room);
            }
        }
        for (XlsxRelations.Relation relation : relations.all("drawing")) {
            try (Xml xml = archive.open(relation.part())) {
                overlay.drawing(xml, room);
            }
        }
        if (embedded) {
            overlay.drawings.add(new SheetFeatures.Drawing(new Address(1, 1), SheetFeatures.Drawing.Kind.OBJECT, ""));
        }
        return overlay;
    }

    private void comments(Xml xml, Room room) throws Unreadable {
        List<String> authors = new ArrayList<>();
        while (xml.next()) {
            if (xml.starts("author") && authors.size() < Limits.NOTES) {
                authors.add(xml.text(Limits.CELL_CHARACTERS));
                room.text(authors.get(authors.size() - 1));
            } else if (xml.starts("comment")) {
                Address address = Address.parse(xml.attribute("ref").orElse(""));
                String author =
                        Index.in(authors, xml.attribute("authorId").orElse("")).orElse("");
                notes.add(new SheetFeatures.Note(address, author, comment(xml)));
                room.cell();
                room.text(notes.get(notes.size() - 1).text());
            }
        }
    }

    private static String comment(Xml xml) throws Unreadable {
        StringBuilder text = new StringBuilder();
        while (xml.next() && !xml.ends("comment")) {
            if (xml.starts("text")) {
                text.append(XlsxText.read(xml));
            }
        }
        return withoutOurs(text.toString());
    }

    /** What stands below the sender's own words in a comment of a form that was returned. */
    private static String withoutOurs(String text) {
        int ours = text.indexOf(OURS + "：");
        return ours < 0 ? text : text.substring(0, ours).stripTrailing();
    }

    private void drawing(Xml xml, Room room) throws Unreadable {
        while (xml.next()) {
            if (xml.startsDrawing("twoCellAnchor")
                    || xml.startsDrawing("oneCellAnchor")
                    || xml.startsDrawing("absoluteAnchor")) {
                Optional<SheetFeatures.Drawing> drawing = anchored(xml);
                if (drawing.isPresent()) {
                    drawings.add(drawing.get());
                    room.cell();
                    room.text(drawing.get().text());
                }
            }
        }
    }

    /** What is fixed to one place; empty for a shape that says nothing, such as a line. */
    private static Optional<SheetFeatures.Drawing> anchored(Xml xml) throws Unreadable {
        int outside = xml.depth() - 1;
        int row = 0;
        int column = 0;
        boolean from = false;
        boolean picture = false;
        boolean object = false;
        StringBuilder text = new StringBuilder();
        while (xml.next() && xml.depth() > outside) {
            if (xml.startsDrawing("from") || xml.endsDrawing("from")) {
                from = xml.isStart();
            } else if (from && xml.startsDrawing("row")) {
                row = Index.of(xml.text(Limits.CELL_CHARACTERS), Limits.ROWS).orElse(0);
            } else if (from && xml.startsDrawing("col")) {
                column = Index.of(xml.text(Limits.CELL_CHARACTERS), Limits.COLUMNS)
                        .orElse(0);
            } else if (xml.startsDrawing("pic")) {
                picture = true;
            } else if (xml.startsDrawing("graphicFrame")) {
                object = true;
            } else if (xml.startsDrawing("t") && text.length() < Limits.CELL_CHARACTERS) {
                text.append(xml.text(Limits.CELL_CHARACTERS));
            }
        }
        Address address = new Address(row + 1, column + 1);
        if (!PlainText.isBlank(text.toString())) {
            return Optional.of(new SheetFeatures.Drawing(address, SheetFeatures.Drawing.Kind.TEXT, text.toString()));
        }
        if (picture || object) {
            return Optional.of(new SheetFeatures.Drawing(
                    address, picture ? SheetFeatures.Drawing.Kind.PICTURE : SheetFeatures.Drawing.Kind.OBJECT, ""));
        }
        return Optional.empty();
    }
}
