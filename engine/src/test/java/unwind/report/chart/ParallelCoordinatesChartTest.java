package unwind.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;
import unwind.run.TrialResult;

class ParallelCoordinatesChartTest {
    private static XYPlot plot(ParallelCoordinatesChart.Data data) {
        return (XYPlot)
                new ParallelCoordinatesChart().create(data, ChartStyle.light()).getPlot();
    }

    @Test
    void everyTrialHasAPointForEachSettingAndItsCost() {
        XYDataset lines = plot(ChartSamples.search()).getDataset();
        assertThat(lines.getSeriesCount()).isEqualTo(12);
        for (int s = 0; s < 12; s++) {
            assertThat(lines.getItemCount(s))
                    .isEqualTo(ChartSamples.search().space().ranges().size() + 1);
            for (int i = 0; i < lines.getItemCount(s); i++) {
                assertThat(lines.getYValue(s, i)).isBetween(0.0, 1.0);
            }
        }
    }

    @Test
    void theBestIsDrawnLastAndThickAndEndsAtTheFoot() {
        ParallelCoordinatesChart.Data data = ChartSamples.search();
        XYPlot plot = plot(new ParallelCoordinatesChart.Data(data.space(), data.trials(), 0));
        int last = plot.getDataset().getSeriesCount() - 1;
        int cost = plot.getDataset().getItemCount(last) - 1;
        assertThat(plot.getDataset().getYValue(last, cost)).isZero();
        assertThat(plot.getDataset().getYValue(0, cost)).isEqualTo(1);
        assertThat(width(plot, last)).isGreaterThan(width(plot, last - 1));
    }

    private static float width(XYPlot plot, int series) {
        return ((BasicStroke) plot.getRenderer().getSeriesStroke(series)).getLineWidth();
    }

    @Test
    void aTrialThatCameFurtherIsBetterThanACheaperOneOfAnEarlierRung() {
        ParallelCoordinatesChart.Data data = ChartSamples.search();
        ArrayList<TrialResult> trials = new ArrayList<>(data.trials());
        TrialResult further = trials.get(5);
        trials.set(
                5,
                new TrialResult(
                        further.number(),
                        further.values(),
                        List.of(further.rungs().get(0), new TrialResult.Rung(1, 15_000, 5, 4, 15_000)),
                        Optional.empty()));
        XYPlot plot = plot(new ParallelCoordinatesChart.Data(data.space(), trials, 0));
        assertThat(plot.getDataset().getSeriesKey(11).toString()).isEqualTo("Trial " + further.number());
    }

    @Test
    void trialsWithoutAResultAreLeftOut() {
        ParallelCoordinatesChart.Data data = ChartSamples.search();
        TrialResult failed = new TrialResult(13, Map.of(), List.of(), Optional.of("It diverged."));
        ArrayList<TrialResult> trials = new ArrayList<>(data.trials());
        trials.add(failed);
        assertThat(plot(new ParallelCoordinatesChart.Data(data.space(), trials, 0))
                        .getDataset()
                        .getSeriesCount())
                .isEqualTo(12);
    }
}
