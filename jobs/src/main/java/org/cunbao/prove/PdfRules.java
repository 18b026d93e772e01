package org.cunbao.prove;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** The horizontal and vertical rules of a page: they make its tables. In points from the top left corner. */
final class PdfRules extends PDFGraphicsStreamEngine {

    private static final float SLACK = 0.8f;

    /** A rule: its distance from the edge, and from where to where it runs. */
    record Rule(float at, float from, float to) {
        boolean covers(float position) {
            return from - SLACK <= position && position <= to + SLACK;
        }
    }

    private final List<Rule> horizontal = new ArrayList<>();
    private final List<Rule> vertical = new ArrayList<>();
    private final List<Rule> pendingHorizontal = new ArrayList<>();
    private final List<Rule> pendingVertical = new ArrayList<>();
    private final float height;
    private Point2D.Float current = new Point2D.Float();

    private PdfRules(PDPage page) {
        super(page);
        this.height = page.getMediaBox().getHeight();
    }

    static PdfRules of(PDPage page) throws IOException {
        PdfRules rules = new PdfRules(page);
        rules.processPage(page);
        return rules;
    }

    List<Rule> horizontal() {
        return horizontal;
    }

    List<Rule> vertical() {
        return vertical;
    }

    @Override
    public void moveTo(float x, float y) {
        current = new Point2D.Float(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        if (Math.abs(current.y - y) < SLACK) {
            pendingHorizontal.add(new Rule(height - y, Math.min(current.x, x), Math.max(current.x, x)));
        } else if (Math.abs(current.x - x) < SLACK) {
            pendingVertical.add(new Rule(x, height - Math.max(current.y, y), height - Math.min(current.y, y)));
        }
        current = new Point2D.Float(x, y);
    }

    @Override
    public void strokePath() {
        horizontal.addAll(pendingHorizontal);
        vertical.addAll(pendingVertical);
        endPath();
    }

    @Override
    public void endPath() {
        pendingHorizontal.clear();
        pendingVertical.clear();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        strokePath();
    }

    @Override
    public Point2D getCurrentPoint() {
        return current;
    }

    @Override
    public void fillPath(int windingRule) {
        endPath();
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        current = new Point2D.Float(x3, y3);
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        // Backgrounds, not rules.
    }

    @Override
    public void drawImage(PDImage image) {
        // Pictures hold no figures.
    }

    @Override
    public void clip(int windingRule) {
        // What is cut away is not there to be read; tables are never cut.
    }

    @Override
    public void closePath() {
        // The closing side of a shape is not a rule.
    }

    @Override
    public void shadingFill(COSName shading) {
        // Backgrounds, not rules.
    }
}
