package unwind.report.chart;

import java.awt.Color;
import java.awt.Paint;
import java.util.Arrays;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYZDataset;
import unwind.run.PolicyMap;

/** How fast the learned policy sells, by time of day and by the spread that it sees. */
public final class PolicyMapChart implements Chart<PolicyMap> {
    /** Paces beyond this are all "fast". */
    private static final double FASTEST = 2;

    @Override
    public String id() {
        return "policy-pace";
    }

    @Override
    public String title() {
        return "What the policy does";
    }

    @Override
    public String description() {
        return "Mean pace of the learned policy on the validation sessions by time of day and by the half-spread it saw: 1"
                + " sells as fast as TWAP, 2 twice as fast. A policy that reads the spread is faster in the lower rows.";
    }

    @Override
    public JFreeChart create(PolicyMap map, ChartStyle style) {
        ExchangeClock clock = ExchangeClock.of(map.session());
        int parts = map.spreadEdgesBps().length - 1;
        XYBlockRenderer blocks = new XYBlockRenderer();
        blocks.setBlockWidth(map.bucketMinutes());
        blocks.setBlockHeight(1);
        blocks.setBlockAnchor(RectangleAnchor.CENTER);
        Scale scale = new Scale(style);
        blocks.setPaintScale(scale);
        NumberAxis time = clock.axis(map.startMinute(), map.startMinute() + map.horizonMinutes(), style);
        XYPlot plot = Look.plot(data(map, clock), time, spreads(map, parts, style), blocks, style);
        plot.setRangeGridlinesVisible(false);
        label(plot, map, clock, style, scale);
        JFreeChart chart = Look.chart(this, plot, style, false);
        chart.addSubtitle(legend(scale, style));
        return chart;
    }

    private static double middle(PolicyMap map, ExchangeClock clock, int part) {
        return clock.x(map.startMinute() + (part + 0.5) * map.bucketMinutes());
    }

    private static DefaultXYZDataset data(PolicyMap map, ExchangeClock clock) {
        int parts = map.spreadEdgesBps().length - 1;
        double[][] points = new double[3][map.pace().length * parts];
        int n = 0;
        for (int i = 0; i < map.pace().length; i++) {
            for (int j = 0; j < parts; j++) {
                if (map.minutes()[i][j] > 0) {
                    points[0][n] = middle(map, clock, i);
                    points[1][n] = j;
                    points[2][n++] = map.pace()[i][j];
                }
            }
        }
        DefaultXYZDataset data = new DefaultXYZDataset();
        data.addSeries(
                "Pace",
                new double[][] {Arrays.copyOf(points[0], n), Arrays.copyOf(points[1], n), Arrays.copyOf(points[2], n)});
        return data;
    }

    private static SymbolAxis spreads(PolicyMap map, int parts, ChartStyle style) {
        String[] names = new String[parts];
        for (int j = 0; j < parts; j++) {
            names[j] = Numbers.pattern("0.00").format(map.spreadEdgesBps()[j]) + "\u2013"
                    + Numbers.pattern("0.00").format(map.spreadEdgesBps()[j + 1]);
        }
        SymbolAxis axis = new SymbolAxis("Half-spread seen (bps)", names);
        Look.dress(axis, style);
        axis.setGridBandsVisible(false);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setRange(-0.5, parts - 0.5);
        return axis;
    }

    /** The figure in its block: nobody has to read colours. */
    private static void label(XYPlot plot, PolicyMap map, ExchangeClock clock, ChartStyle style, Scale scale) {
        for (int i = 0; i < map.pace().length; i++) {
            for (int j = 0; j < map.spreadEdgesBps().length - 1; j++) {
                if (map.minutes()[i][j] > 0) {
                    double pace = map.pace()[i][j];
                    XYTextAnnotation text =
                            new XYTextAnnotation(Numbers.pattern("0.0").format(pace), middle(map, clock, i), j);
                    text.setFont(style.font(Look.TEXT_PX - 1));
                    text.setPaint(scale.inkOn(pace));
                    plot.addAnnotation(text);
                }
            }
        }
    }

    private static PaintScaleLegend legend(Scale scale, ChartStyle style) {
        NumberAxis axis = Look.numberAxis("Pace (TWAP = 1)", Numbers.plain(), style);
        axis.setTickLabelInsets(new RectangleInsets(2, 4, 2, 4));
        PaintScaleLegend legend = new PaintScaleLegend(scale, axis);
        legend.setPosition(RectangleEdge.RIGHT);
        legend.setStripWidth(10);
        legend.setSubdivisionCount(40);
        legend.setBackgroundPaint(null);
        legend.setStripOutlineVisible(false);
        legend.setPadding(new RectangleInsets(6, 8, 24, 2));
        return legend;
    }

    /** Blue sells faster than TWAP, orange slower, paper the same; told by hue and by lightness. */
    private static final class Scale implements PaintScale {
        private final ChartStyle style;

        Scale(ChartStyle style) {
            this.style = style;
        }

        @Override
        public double getLowerBound() {
            return 0;
        }

        @Override
        public double getUpperBound() {
            return FASTEST;
        }

        private double strength(double pace) {
            return 0.85 * Math.min(1, Math.abs(Math.min(pace, FASTEST) - 1));
        }

        @Override
        public Paint getPaint(double pace) {
            Color ink = pace > 1 ? style.rl() : style.twap();
            Color paper = style.background();
            double t = strength(pace);
            return new Color(
                    mix(paper.getRed(), ink.getRed(), t),
                    mix(paper.getGreen(), ink.getGreen(), t),
                    mix(paper.getBlue(), ink.getBlue(), t));
        }

        /** Text that can be read on a block. */
        Color inkOn(double pace) {
            return strength(pace) > 0.6 ? style.background() : style.text();
        }

        private static int mix(int from, int to, double t) {
            return (int) Math.round(from + (to - from) * t);
        }
    }
}
