package unwind.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.junit.jupiter.api.Test;

final class DenseLineRendererTest {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 200;

    /** A noisy walk with one point far off, which a picture of every n-th point would lose. */
    private static double[][] walk(int points) {
        SplittableRandom random = new SplittableRandom(5);
        double[][] xy = new double[2][points];
        for (int i = 0; i < points; i++) {
            xy[0][i] = i;
            xy[1][i] = Math.sin(i * 12.0 / points) + 0.1 * random.nextGaussian();
        }
        xy[1][points / 3] = 4;
        return xy;
    }

    private static boolean[][] ink(XYLineAndShapeRenderer renderer, double[][] xy) {
        DefaultXYDataset data = new DefaultXYDataset();
        data.addSeries("walk", xy);
        Look.line(renderer, 0, SeriesStyle.solid(Color.BLACK, 1));
        XYPlot plot = new XYPlot(data, new NumberAxis(), new NumberAxis(), renderer);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = image.createGraphics();
        new JFreeChart(null, null, plot, false).draw(g2, new java.awt.Rectangle(WIDTH, HEIGHT));
        g2.dispose();
        boolean[][] ink = new boolean[WIDTH][HEIGHT];
        for (int x = 0; x < WIDTH; x++) {
            for (int y = 0; y < HEIGHT; y++) {
                ink[x][y] = (image.getRGB(x, y) & 0xFF) < 128;
            }
        }
        return ink;
    }

    /** The highest row with a line in it, right of the axis. */
    private static int top(boolean[][] ink) {
        for (int y = 12; y < HEIGHT; y++) {
            for (int x = WIDTH / 4; x < WIDTH / 2; x++) {
                if (ink[x][y]) {
                    return y;
                }
            }
        }
        return -1;
    }

    private static double share(boolean[][] a, boolean[][] b) {
        int either = 0;
        int both = 0;
        for (int x = 0; x < WIDTH; x++) {
            for (int y = 0; y < HEIGHT; y++) {
                either += a[x][y] || b[x][y] ? 1 : 0;
                both += a[x][y] && b[x][y] ? 1 : 0;
            }
        }
        return (double) both / either;
    }

    @Test
    void aDenseLineLooksLikeEveryPointOfIt() {
        double[][] xy = walk(20_000);

        boolean[][] all = ink(new XYLineAndShapeRenderer(true, false), xy);
        boolean[][] dense = ink(new DenseLineRenderer(), xy);

        assertThat(share(all, dense)).isGreaterThan(0.93);
        assertThat(top(dense)).as("the point far off").isEqualTo(top(all));
    }

    @Test
    void aFewPointsAreDrawnAsEver() {
        double[][] xy = walk(300);

        double same = share(ink(new XYLineAndShapeRenderer(true, false), xy), ink(new DenseLineRenderer(), xy));

        assertThat(same).isEqualTo(1);
    }

    @Test
    void aRunningMeanIsTheMeanOfEachWindow() {
        double[] values = walk(1000)[1];
        values[17] = Double.NaN;
        values[400] = 1e12;

        double[] means = XySeries.trailingMean(values, 50);

        for (int i : new int[] {0, 16, 17, 60, 399, 401, 700, 999}) {
            double sum = 0;
            int n = 0;
            for (int j = Math.max(0, i - 49); j <= i; j++) {
                if (!Double.isNaN(values[j])) {
                    sum += values[j];
                    n++;
                }
            }
            assertThat(means[i]).as("mean up to %d", i).isCloseTo(sum / n, within(1e-6 * Math.max(1, Math.abs(sum))));
        }
        assertThat(XySeries.trailingMean(new double[] {Double.NaN, 1, 3}, 2)).containsExactly(Double.NaN, 1, 2);
    }
}
