package unwind.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.CategoryTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAnchor;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;
import unwind.backtest.BacktestResult;
import unwind.backtest.StrategySummary;
import unwind.cost.CostPart;

/** Mean controllable cost of each strategy, split into its parts. */
public final class CostBarsChart implements Chart<BacktestResult> {
    /** Parts below this in every strategy are left out of the legend. */
    private static final double VISIBLE_BPS = 0.0005;
    /** Room between a bar and its figure, as a share of the longest bar. */
    private static final double GAP_SHARE = 0.012;

    @Override
    public String id() {
        return "cost-parts";
    }

    @Override
    public String title() {
        return "Mean cost by part";
    }

    @Override
    public String description() {
        return "Mean controllable cost of each strategy over the test sessions, split into its parts; shorter is "
                + "cheaper. Strategies marked as bounds know the future.";
    }

    @Override
    public JFreeChart create(BacktestResult result, ChartStyle style) {
        List<CostPart> parts = visibleParts(result.summaries());
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        StackedBarRenderer renderer = renderer();
        for (int i = 0; i < parts.size(); i++) {
            CostPart part = parts.get(i);
            result.summaries().forEach(s -> data.addValue(s.partsBps()[part.ordinal()], part.label(), name(s)));
            renderer.setSeriesPaint(i, style.parts().get(part));
        }
        NumberAxis cost = Look.numberAxis("Mean cost (bps of arrival notional)", Numbers.pattern("0.00"), style);
        cost.setUpperMargin(0.12);
        cost.setTickLabelInsets(new RectangleInsets(7, 24, 7, 24));
        CategoryPlot plot = new CategoryPlot(data, strategies(style), cost, renderer);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setRangeGridlinePaint(style.grid());
        plot.setRangeGridlineStroke(Look.hairline());
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        Look.dress(plot, style);
        double gap = GAP_SHARE * longest(result.summaries());
        result.summaries().forEach(s -> plot.addAnnotation(total(s, gap, style)));
        return Look.chart(this, plot, style, true);
    }

    private static String name(StrategySummary summary) {
        return summary.hasForesight()
                        && !summary.label().contains("foresight")
                        && !summary.label().contains("bound")
                ? summary.label() + " (bound)"
                : summary.label();
    }

    private static List<CostPart> visibleParts(List<StrategySummary> summaries) {
        List<CostPart> parts = new ArrayList<>(List.of(CostPart.values()));
        parts.removeIf(part ->
                summaries.stream().noneMatch(s -> Math.abs(s.partsBps()[part.ordinal()]) >= VISIBLE_BPS));
        parts.sort(Comparator.comparing(CostPart::ordinal));
        return parts;
    }

    private static StackedBarRenderer renderer() {
        StackedBarRenderer renderer = new StackedBarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setMaximumBarWidth(0.12);
        return renderer;
    }

    private static CategoryAxis strategies(ChartStyle style) {
        // No title: the names say what they are, and low charts need the room.
        CategoryAxis axis = new CategoryAxis();
        Look.dress(axis, style);
        axis.setTickLabelPaint(style.text());
        axis.setTickMarksVisible(false);
        axis.setCategoryMargin(0.35);
        axis.setLowerMargin(0.02);
        axis.setUpperMargin(0.02);
        axis.setMaximumCategoryLabelWidthRatio(0.4f);
        return axis;
    }

    /** The sum beside its bar. */
    private static CategoryTextAnnotation total(StrategySummary summary, double gap, ChartStyle style) {
        CategoryTextAnnotation text = new CategoryTextAnnotation(
                Numbers.pattern("0.00").format(summary.meanBps()), name(summary), end(summary) + gap);
        text.setFont(style.font(Look.TEXT_PX));
        text.setPaint(style.text());
        text.setTextAnchor(TextAnchor.CENTER_LEFT);
        text.setCategoryAnchor(CategoryAnchor.MIDDLE);
        return text;
    }

    /** Right end of the stack; negative parts grow to the left. */
    private static double end(StrategySummary summary) {
        double end = 0;
        for (double part : summary.partsBps()) {
            end += Math.max(0, part);
        }
        return end;
    }

    private static double longest(List<StrategySummary> summaries) {
        return summaries.stream().mapToDouble(CostBarsChart::end).max().orElse(0);
    }
}
