package unwind.report.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultXYDataset;
import unwind.run.TrialResult;
import unwind.train.search.ParamRange;
import unwind.train.search.SearchSpace;

/** The trials of a search: one upright line a parameter, one across a trial, coloured by its cost; the best stands out. */
public final class ParallelCoordinatesChart implements Chart<ParallelCoordinatesChart.Data> {
    /** Room above and below the columns for what their ends mean, as a share of their height. */
    private static final double ROOM = 0.12;
    /** More values than this in a column are named at its ends only. */
    private static final int MOST_NAMED = 6;

    /**
     * What is shown.
     *
     * @param trials those without a result yet are left out
     * @param marked number of the trial that is looked at; 0 for none
     */
    public record Data(SearchSpace space, List<TrialResult> trials, int marked) {
        public Data {
            trials = List.copyOf(trials);
        }
    }

    @Override
    public String id() {
        return "search-trials";
    }

    @Override
    public String title() {
        return "Trials of the search";
    }

    @Override
    public String description() {
        return "One line a trial: its value of every searched setting, and at the right its cost on the validation sessions,"
                + " cheap at the foot. Cheaper trials are drawn stronger; the best one is thick.";
    }

    @Override
    public JFreeChart create(Data data, ChartStyle style) {
        List<TrialResult> measured = measured(data.trials());
        DoubleSummaryStatistics costs =
                measured.stream().mapToDouble(ParallelCoordinatesChart::cost).summaryStatistics();
        DefaultXYDataset lines = new DefaultXYDataset();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        for (int i = 0; i < measured.size(); i++) {
            TrialResult trial = measured.get(i);
            lines.addSeries("Trial " + trial.number(), points(data.space(), trial, costs));
            boolean best = i == measured.size() - 1;
            Look.line(renderer, i, look(trial, best, data.marked(), costs, style));
        }
        NumberAxis position = Look.numberAxis("Place in its range (0 to 1)", Numbers.plain(), style);
        position.setRange(-ROOM, 1 + ROOM);
        position.setTickLabelsVisible(false);
        XYPlot plot = Look.plot(lines, columns(data.space(), style), position, renderer, style);
        plot.setRangeGridlinesVisible(false);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        plot.setNoDataMessage("No trial has reached the end of a rung yet");
        for (int c = 0; c <= data.space().ranges().size(); c++) {
            plot.addDomainMarker(new ValueMarker(c, style.axis(), Look.hairline()), Layer.BACKGROUND);
        }
        for (int c = 0; c < data.space().ranges().size(); c++) {
            nameEnds(plot, c, data.space().ranges().get(c), style);
        }
        if (costs.getCount() > 0) {
            int last = data.space().ranges().size();
            text(plot, last, 1, cost(costs.getMax()), style);
            text(plot, last, 0, cost(costs.getMin()), style);
        }
        return Look.chart(this, plot, style, false);
    }

    /** The dearest first, so that cheap ones are drawn over dear ones. */
    private static List<TrialResult> measured(List<TrialResult> trials) {
        return trials.stream()
                .filter(t -> t.last().isPresent() && Double.isFinite(cost(t)))
                .sorted(Comparator.comparingInt((TrialResult t) -> t.rungs().size())
                        .thenComparing(ParallelCoordinatesChart::cost, Comparator.reverseOrder())
                        .thenComparing(TrialResult::number, Comparator.reverseOrder()))
                .toList();
    }

    private static double cost(TrialResult trial) {
        return trial.last().orElseThrow().costBps();
    }

    private static String cost(double bps) {
        return Numbers.pattern("0.000").format(bps);
    }

    private static double[][] points(SearchSpace space, TrialResult trial, DoubleSummaryStatistics costs) {
        int columns = space.ranges().size() + 1;
        double[][] points = new double[2][columns];
        for (int c = 0; c < columns; c++) {
            points[0][c] = c;
            points[1][c] = c == columns - 1
                    ? share(cost(trial), costs)
                    : position(space.ranges().get(c), trial);
        }
        return points;
    }

    private static double position(ParamRange range, TrialResult trial) {
        String value =
                trial.values().getOrDefault(range.spec().key(), range.spec().defaultValue());
        return range.position(value);
    }

    /** 0 is the cheapest. */
    private static double share(double bps, DoubleSummaryStatistics costs) {
        double width = costs.getMax() - costs.getMin();
        return width > 0 ? (bps - costs.getMin()) / width : 0.5;
    }

    private static SeriesStyle look(
            TrialResult trial, boolean best, int marked, DoubleSummaryStatistics costs, ChartStyle style) {
        if (trial.number() == marked) {
            return SeriesStyle.solid(style.ink(), 2.2f);
        }
        if (best) {
            return SeriesStyle.solid(style.rl(), 3);
        }
        double dear = Math.sqrt(share(cost(trial), costs));
        Color line = mix(style.rl(), style.grid(), 0.15 + 0.75 * dear);
        return SeriesStyle.solid(line, (float) (1.6 - 0.6 * dear));
    }

    private static Color mix(Color from, Color to, double t) {
        return new Color(
                (int) Math.round(from.getRed() + (to.getRed() - from.getRed()) * t),
                (int) Math.round(from.getGreen() + (to.getGreen() - from.getGreen()) * t),
                (int) Math.round(from.getBlue() + (to.getBlue() - from.getBlue()) * t));
    }

    private static SymbolAxis columns(SearchSpace space, ChartStyle style) {
        List<String> names =
                space.ranges().stream().map(r -> r.spec().label()).collect(Collectors.toCollection(ArrayList::new));
        names.add("Cost");
        SymbolAxis axis = new SymbolAxis("Searched setting (cost in bps)", names.toArray(String[]::new));
        Look.dress(axis, style);
        axis.setTickLabelPaint(style.text());
        // Names that would touch are left out by the axis; smaller ones fit.
        axis.setTickLabelFont(style.font(Look.TEXT_PX - 1));
        axis.setTickLabelInsets(new RectangleInsets(2, 1, 2, 1));
        axis.setGridBandsVisible(false);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setRange(-0.45, names.size() - 0.55);
        return axis;
    }

    private static void nameEnds(XYPlot plot, int column, ParamRange range, ChartStyle style) {
        if (!range.isSet()) {
            text(plot, column, 1, number(range.high()), style);
            text(plot, column, 0, number(range.low()) + (range.logarithmic() ? " (log)" : ""), style);
            return;
        }
        int n = range.values().size();
        for (int i = 0; i < n; i++) {
            if (n <= MOST_NAMED || i == 0 || i == n - 1) {
                String value = range.values().get(i);
                text(plot, column, range.position(value), named(range, value), style);
            }
        }
    }

    private static String named(ParamRange range, String value) {
        return switch (range.spec().kind()) {
            case FLAG -> Boolean.parseBoolean(value) ? "on" : "off";
            case NUMBER -> number(Double.parseDouble(value));
            default -> range.spec().labelOf(value);
        };
    }

    private static String number(double value) {
        double size = Math.abs(value);
        return size > 0 && size < 0.001
                ? String.format(Locale.ROOT, "%.0e", value)
                        .replace("e-0", "e\u2212")
                        .replace('-', '\u2212')
                : Numbers.pattern("#,##0.####").format(value);
    }

    /** Above the upper end, below the lower end, beside what lies between. */
    private static void text(XYPlot plot, int column, double position, String words, ChartStyle style) {
        boolean top = position > 0.999;
        boolean foot = position < 0.001;
        XYTextAnnotation text =
                new XYTextAnnotation(words, top || foot ? column : column + 0.03, top ? 1.02 : foot ? -0.02 : position);
        text.setTextAnchor(top ? TextAnchor.BOTTOM_CENTER : foot ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_LEFT);
        text.setFont(style.font(Look.TEXT_PX - 1));
        text.setPaint(style.mutedText());
        text.setBackgroundPaint(top || foot ? null : style.background());
        plot.addAnnotation(text);
    }
}
