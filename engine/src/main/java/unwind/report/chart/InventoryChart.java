package unwind.report.chart;

import java.util.Arrays;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.DefaultXYDataset;

/** Shares still to sell over the session, with the pace band that strategies had to keep. */
public final class InventoryChart implements Chart<SessionPaths> {
    @Override
    public String id() {
        return "inventory";
    }

    @Override
    public String title() {
        return "Remaining shares";
    }

    @Override
    public String description() {
        return "Shares still to sell over the session. The shaded pace band round TWAP bounds every adaptive strategy.";
    }

    @Override
    public JFreeChart create(SessionPaths data, ChartStyle style) {
        int horizon = data.order().horizonMinutes();
        double[] x = new double[horizon + 1];
        Arrays.setAll(x, k -> data.startX() + k);
        DefaultXYDataset lines = new DefaultXYDataset();
        MarkedLineRenderer renderer = new MarkedLineRenderer();
        for (int i = 0; i < data.paths().size(); i++) {
            SessionPaths.Path path = data.paths().get(i);
            XySeries.add(lines, path.label(), x, data.remaining(path));
            Look.line(renderer, i, style.series(path.id()));
        }
        NumberAxis y = Look.numberAxis("Remaining (shares)", Numbers.whole(), style);
        y.setAutoRangeIncludesZero(true);
        int start = data.order().startMinute();
        XYPlot plot = Look.plot(lines, data.clock().axis(start, start + horizon, style), y, renderer, style);
        if (data.paceBandPct() < 100) {
            double[][] band = data.bandRemaining();
            plot.setDataset(1, BandRenderer.data(bandName(data.paceBandPct()), x, band[0], band[1]));
            plot.setRenderer(1, new BandRenderer(style.band()));
        }
        return Look.chart(this, plot, style, true);
    }

    private static String bandName(double percent) {
        return "Pace band \u00b1" + Numbers.plain().format(percent) + " %";
    }
}
