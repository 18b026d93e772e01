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
    private final boolean turned;
    private Point2D.Float current = new Point2D.Float();

    private PdfRules(PDPage page) {
        super(page);
        this.height = page.getMediaBox().getHeight();
        this.turned = page.getRotation() == 90;
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

    /** A point as the reader sees it, from the top left corner; a page across is an upright one, turned. */
    private Point2D.Float seen(float x, float y) {
        return turned ? new Point2D.Float(y, x) : new Point2D.Float(x, height - y);
    }

    @Override
    public void moveTo(float x, float y) {
        current = seen(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        Point2D.Float end = seen(x, y);
        if (Math.abs(current.y - end.y) < SLACK) {
            pendingHorizontal.add(new Rule(end.y, Math.min(current.x, end.x), Math.max(current.x, end.x)));
        } else if (Math.abs(current.x - end.x) < SLACK) {
            pendingVertical.add(new Rule(end.x, Math.min(current.y, end.y), Math.max(current.y, end.y)));
        }
        current = end;
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
        current = seen(x3, y3);
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
