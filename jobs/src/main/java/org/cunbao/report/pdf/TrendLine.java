package org.cunbao.report.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import org.cunbao.report.content.ReportHeadline;
import org.jspecify.annotations.Nullable;

/**
 * A line through the months of one figure, from its smallest to its largest number, with a dot on the last month. It is
 * filled, not stroked, so that it is not taken for a rule of the table that it stands in.
 */
final class TrendLine extends AbstractRenderer implements Graphics2DRenderable {

    private static final long serialVersionUID = 1L;

    private static final Color INK = new Color(0x30506F);
    private static final double HALF_LINE = 0.45;
    private static final double HALF_DOT = 1.3;

    private final transient List<Optional<BigDecimal>> numbers;

    private TrendLine(List<Optional<BigDecimal>> numbers) {
        this.numbers = List.copyOf(numbers);
    }

    /** The line through numbers as {@link ReportHeadline#row} gives them; null for fewer than two numbers. */
    static @Nullable TrendLine of(String text) {
        List<Optional<BigDecimal>> numbers = Arrays.stream(text.split(ReportHeadline.TREND_SEPARATOR, -1))
                .map(number -> number.isEmpty() ? Optional.<BigDecimal>empty() : Optional.of(new BigDecimal(number)))
                .toList();
        return numbers.stream().flatMap(Optional::stream).count() < 2 ? null : new TrendLine(numbers);
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
        double smallest = numbers.stream()
                .flatMap(Optional::stream)
                .mapToDouble(BigDecimal::doubleValue)
                .min()
                .orElse(0);
        double largest = numbers.stream()
                .flatMap(Optional::stream)
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
        double span = largest > smallest ? largest - smallest : 1;
        double step = (area.getWidth() - 2 * HALF_DOT) / (numbers.size() - 1);
        double height = area.getHeight() - 2 * HALF_DOT;
        graphics.setColor(INK);
        List<double[]> run = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            if (numbers.get(i).isEmpty()) {
                fill(graphics, run);
                run.clear();
                continue;
            }
            double share = largest > smallest ? (numbers.get(i).get().doubleValue() - smallest) / span : 0.5;
            run.add(new double[] {area.getX() + HALF_DOT + i * step, area.getY() + HALF_DOT + height * (1 - share)});
        }
        fill(graphics, run);
        if (!run.isEmpty()) {
            double[] last = run.get(run.size() - 1);
            graphics.fill(new Rectangle2D.Double(last[0] - HALF_DOT, last[1] - HALF_DOT, 2 * HALF_DOT, 2 * HALF_DOT));
        }
    }

    /** A band along the points; a month between two gaps has no line. */
    private static void fill(Graphics2D graphics, List<double[]> points) {
        if (points.size() < 2) {
            return;
        }
        Path2D band = new Path2D.Double();
        band.moveTo(points.get(0)[0], points.get(0)[1] - HALF_LINE);
        for (double[] point : points.subList(1, points.size())) {
            band.lineTo(point[0], point[1] - HALF_LINE);
        }
        for (int i = points.size() - 1; i >= 0; i--) {
            band.lineTo(points.get(i)[0], points.get(i)[1] + HALF_LINE);
        }
        band.closePath();
        graphics.fill(band);
    }
}
