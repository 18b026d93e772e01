package org.cunbao.report.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import org.cunbao.report.content.ReportChart;
import org.cunbao.report.content.ReportChart.Bar;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * Draws a chart of bars when the page is written: lines and letters stay what they are, sharp at any size and
 * selectable. Nothing but the dashed line of the mean is stroked, so that no rule of the chart is taken for a table.
 */
final class BarChart extends AbstractRenderer implements Graphics2DRenderable {

    private static final long serialVersionUID = 1L;

    private static final String FONT = "CunBao Hei";
    private static final float LETTERS = 8f;
    private static final Color BAR = new Color(0x6F8FB0);
    private static final Color MEAN = new Color(0x303030);

    /** Of the width, what the longest bar leaves for its label. */
    private static final double LABEL = 0.12;

    private final transient ReportChart chart;

    BarChart(ReportChart chart) {
        this.chart = chart;
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
        Font font = FontUtil.getInstance(context).getAwtFontFromBundles(FONT, Font.PLAIN, LETTERS, Locale.ROOT, false);
        JFreeChart drawn = new JFreeChart(null, null, plot(font), false);
        drawn.setBackgroundPaint(null);
        drawn.setPadding(RectangleInsets.ZERO_INSETS);
        drawn.draw(graphics, area);
    }

    private CategoryPlot plot(Font font) {
        DefaultCategoryDataset lengths = new DefaultCategoryDataset();
        double longest = chart.mean().doubleValue();
        for (Bar bar : chart.bars()) {
            lengths.addValue(bar.length(), "", bar.name());
            longest = Math.max(longest, bar.length().doubleValue());
        }
        CategoryPlot plot = new CategoryPlot(lengths, names(font), scale(longest), bars(font));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setBackgroundPaint(null);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.addRangeMarker(new ValueMarker(chart.mean().doubleValue(), MEAN, dashed()), Layer.BACKGROUND);
        return plot;
    }

    private static BasicStroke dashed() {
        return new BasicStroke(0.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {3f, 2f}, 0f);
    }

    private static CategoryAxis names(Font font) {
        CategoryAxis axis = new CategoryAxis();
        axis.setTickLabelFont(font);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setLowerMargin(0);
        axis.setUpperMargin(0);
        axis.setCategoryMargin(0.25);
        return axis;
    }

    private static NumberAxis scale(double longest) {
        NumberAxis axis = new NumberAxis();
        axis.setVisible(false);
        axis.setRange(0, longest > 0 ? longest * (1 + LABEL) : 1);
        return axis;
    }

    private BarRenderer bars(Font font) {
        BarRenderer bars = new LabelledBars();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setDrawBarOutline(false);
        bars.setSeriesPaint(0, BAR);
        bars.setDefaultItemLabelFont(font);
        bars.setDefaultItemLabelsVisible(true);
        bars.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator() {
            private static final long serialVersionUID = 1L;

            @Override
            public String generateLabel(CategoryDataset dataset, int row, int column) {
                return chart.bars().get(column).label();
            }
        });
        bars.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        return bars;
    }

    /** Bars whose labels stand on white, because the line of the mean may run behind them. */
    private static final class LabelledBars extends BarRenderer {

        private static final long serialVersionUID = 1L;

        /** Between a bar and its label, and behind the label, in points. */
        private static final double GAP = 1.5;

        @Override
        protected void drawItemLabel(
                Graphics2D graphics,
                CategoryDataset data,
                int row,
                int column,
                CategoryPlot plot,
                CategoryItemLabelGenerator generator,
                Rectangle2D bar,
                boolean negative) {
            String label = generator.generateLabel(data, row, column);
            double width = getItemLabelFont(row, column)
                    .getStringBounds(label, graphics.getFontRenderContext())
                    .getWidth();
            graphics.setPaint(Color.WHITE);
            graphics.fill(new Rectangle2D.Double(bar.getMaxX() + GAP, bar.getY(), width + GAP, bar.getHeight()));
            super.drawItemLabel(graphics, data, row, column, plot, generator, bar, negative);
        }
    }
}
