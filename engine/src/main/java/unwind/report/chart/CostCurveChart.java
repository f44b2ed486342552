package unwind.report.chart;

import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StackedXYAreaRenderer2;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultTableXYDataset;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYSeries;
import unwind.cost.CostPart;
import unwind.run.CostCurve;

/** What one child order costs, by its size, split into the parts of the cost model. */
public final class CostCurveChart implements Chart<CostCurve> {
    @Override
    public String id() {
        return "cost-curve";
    }

    @Override
    public String title() {
        return "Cost of one child order by its size";
    }

    @Override
    public String description() {
        return "Mean cost of selling so many shares in the chosen minute, over the training sessions, stacked by part"
                + " of the cost model; lower is cheaper.";
    }

    @Override
    public JFreeChart create(CostCurve curve, ChartStyle style) {
        List<CostPart> parts = curve.parts();
        DefaultTableXYDataset stacked = new DefaultTableXYDataset();
        StackedXYAreaRenderer2 areas = new StackedXYAreaRenderer2();
        for (int p = 0; p < parts.size(); p++) {
            XYSeries series = new XYSeries(parts.get(p).label(), true, false);
            for (int i = 0; i < curve.shares().length; i++) {
                series.add(curve.shares()[i], curve.partBps(parts.get(p))[i]);
            }
            stacked.addSeries(series);
            areas.setSeriesPaint(
                    p, java.util.Objects.requireNonNull(style.parts().get(parts.get(p))));
        }
        areas.setOutline(false);
        NumberAxis y = Look.numberAxis("Cost (bps)", Numbers.plain(), style);
        y.setAutoRangeIncludesZero(true);
        NumberAxis x = Look.numberAxis("Child order (shares)", Numbers.whole(), style);
        x.setAxisLineVisible(true);
        x.setTickMarksVisible(true);
        x.setLowerMargin(0);
        x.setUpperMargin(0);
        XYPlot plot = Look.plot(stacked, x, y, areas, style);
        DefaultXYDataset total = new DefaultXYDataset();
        XySeries.add(total, "Total", curve.shares(), curve.totalBps());
        // The renderer first: the one for stacked areas would be asked for the range of these lines.
        plot.setRenderer(1, Look.line(new XYLineAndShapeRenderer(), 0, SeriesStyle.solid(style.ink(), 1.8f)));
        plot.setDataset(1, total);
        plot.setDatasetRenderingOrder(org.jfree.chart.plot.DatasetRenderingOrder.FORWARD);
        plot.setNoDataMessage("No training session trades in this minute");
        return Look.chart(this, plot, style, true);
    }
}
