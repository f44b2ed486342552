package unwind.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.jfree.chart.JFreeChart;
import unwind.disk.Disk;
import unwind.problem.ProblemException;

/**
 * Charts as files. Drawn anew at the wanted size, on any thread and without a display; hand in a chart of its own, not one
 * that a window shows. Files appear whole or not at all.
 */
public final class ChartExport {
    private static final int PNG_SCALE = 2;

    private ChartExport() {}

    /**
     * Writes a PNG with twice as many pixels as asked for, for sharp print and screens.
     *
     * @param width px before scaling
     * @throws ProblemException (failed) when the file cannot be written
     */
    public static void png(JFreeChart chart, int width, int height, Path file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image(chart, width, height, PNG_SCALE), "png", bytes);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory cannot fail", e);
        }
        Disk.write(file, bytes.toByteArray());
    }

    /** The chart as a picture of {@code scale} times the size, for files and the clipboard. */
    public static BufferedImage image(JFreeChart chart, int width, int height, double scale) {
        int pixelsWide = (int) Math.round(width * scale);
        int pixelsHigh = (int) Math.round(height * scale);
        BufferedImage image = new BufferedImage(pixelsWide, pixelsHigh, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.setPaint(chart.getBackgroundPaint() == null ? Color.WHITE : chart.getBackgroundPaint());
            g.fillRect(0, 0, pixelsWide, pixelsHigh);
            g.scale(scale, scale);
            g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            chart.draw(g, new Rectangle2D.Double(0, 0, width, height));
        } finally {
            g.dispose();
        }
        return image;
    }

    /** @throws ProblemException (failed) when the file cannot be written */
    public static void svg(JFreeChart chart, int width, int height, Path file) {
        String text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svgElement(chart, width, height, "c");
        Disk.write(file, text);
    }

    /**
     * The chart as an {@code <svg>} element for a page.
     *
     * @param idPrefix begins every id inside, so that several charts can stand in one page
     */
    public static String svgElement(JFreeChart chart, int width, int height, String idPrefix) {
        return SvgElement.of(chart, width, height, idPrefix);
    }

    /** @throws ProblemException (failed) when the file cannot be written */
    public static void csv(JFreeChart chart, Path file) {
        Disk.write(file, ChartCsv.text(chart));
    }
}
