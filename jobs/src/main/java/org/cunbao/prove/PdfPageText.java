package org.cunbao.prove;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.cunbao.prove.PdfRules.Rule;

/**
 * What stands on a page, without white space.
 *
 * @param cells the filled and empty cells of ruled tables, by row and from left to right
 * @param lines the lines outside the tables, from the top
 */
record PdfPageText(List<Cell> cells, List<Line> lines) {

    /** A cell of a table; in points from the top left corner. */
    public record Cell(float left, float right, float top, float bottom, String text) {}

    /** A line outside the tables, and the size of its letters in points. */
    record Line(float top, float size, String text) {}

    private record Box(float left, float right, float top, float bottom) {}

    static PdfPageText of(PDDocument document, int page) throws IOException {
        PdfRules rules = PdfRules.of(document.getPage(page - 1));
        Map<Box, List<TextPosition>> boxed = new HashMap<>();
        List<TextPosition> free = new ArrayList<>();
        for (TextPosition glyph : glyphs(document, page)) {
            box(rules, glyph)
                    .ifPresentOrElse(
                            box -> boxed.computeIfAbsent(box, key -> new ArrayList<>())
                                    .add(glyph),
                            () -> free.add(glyph));
        }
        List<Cell> cells = boxed.entrySet().stream()
                .map(entry -> cell(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Cell::top).thenComparing(Cell::left))
                .toList();
        return new PdfPageText(cells, lines(free));
    }

    private static List<TextPosition> glyphs(PDDocument document, int page) throws IOException {
        List<TextPosition> glyphs = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                glyphs.addAll(positions);
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(document);
        glyphs.removeIf(glyph -> glyph.getUnicode().isBlank());
        return glyphs;
    }

    /** The smallest ruled box around a glyph; empty when it stands outside all tables. */
    private static Optional<Box> box(PdfRules rules, TextPosition glyph) {
        float x = glyph.getXDirAdj() + glyph.getWidthDirAdj() / 2;
        float y = glyph.getYDirAdj() - glyph.getHeightDir() / 2;
        Optional<Float> left = before(rules.vertical(), x, y);
        Optional<Float> right = after(rules.vertical(), x, y);
        Optional<Float> top = before(rules.horizontal(), y, x);
        Optional<Float> bottom = after(rules.horizontal(), y, x);
        return left.isPresent() && right.isPresent() && top.isPresent() && bottom.isPresent()
                ? Optional.of(new Box(left.get(), right.get(), top.get(), bottom.get()))
                : Optional.empty();
    }

    private static Optional<Float> before(List<Rule> rules, float at, float across) {
        return rules.stream()
                .filter(rule -> rule.covers(across) && rule.at() <= at)
                .map(PdfPageText::rounded)
                .max(Comparator.naturalOrder());
    }

    private static Optional<Float> after(List<Rule> rules, float at, float across) {
        return rules.stream()
                .filter(rule -> rule.covers(across) && rule.at() > at)
                .map(PdfPageText::rounded)
                .min(Comparator.naturalOrder());
    }

    /** Rules of neighbouring cells lie on each other but for a fraction of a point. */
    private static float rounded(Rule rule) {
        return Math.round(rule.at());
    }

    private static Cell cell(Box box, List<TextPosition> glyphs) {
        return new Cell(
                box.left(),
                box.right(),
                box.top(),
                box.bottom(),
                lines(glyphs).stream().map(Line::text).collect(Collectors.joining()));
    }

    private static List<Line> lines(List<TextPosition> glyphs) {
        return glyphs.stream()
                .collect(Collectors.groupingBy(glyph -> Math.round(glyph.getYDirAdj())))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Line line(int top, List<TextPosition> glyphs) {
        String text = glyphs.stream()
                .sorted(Comparator.comparing(TextPosition::getXDirAdj))
                .map(TextPosition::getUnicode)
                .collect(Collectors.joining());
        return new Line(top, glyphs.get(0).getFontSizeInPt(), text);
    }
}
