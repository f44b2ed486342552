package unwind.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;
import unwind.train.TrainingEvent;

class TrainingScaleTest {
    private static TrainingEvent.Validated at(long step, double cost) {
        return new TrainingEvent.Validated(step, cost, 0.6, 0.5, cost / 0.6, false);
    }

    @Test
    void aShareIsOfTheBudget() {
        assertThat(TrainingScale.share(4_000).x(1_000)).isEqualTo(25);
        assertThatThrownBy(() -> TrainingScale.share(0)).hasMessageContaining("budget");
    }

    @Test
    void aTimeLiesBetweenTheTimesThatWereTakenAndNeverBeyondTheLast() {
        TrainingScale time = TrainingScale.time(new double[] {100, 300}, new double[] {1, 5});
        assertThat(time.x(50)).isEqualTo(0.5);
        assertThat(time.x(100)).isEqualTo(1);
        assertThat(time.x(200)).isEqualTo(3);
        assertThat(time.x(900)).isEqualTo(5);
    }

    @Test
    void aLongTrainingIsCountedInMinutes() {
        TrainingScale time = TrainingScale.time(new double[] {100}, new double[] {600});
        assertThat(time.x(100)).isEqualTo(10);
        assertThat(time.axis(ChartStyle.light()).getLabel()).contains("min");
    }

    @Test
    void withoutSmoothingTheStrongLineIsTheRawOne() {
        List<TrainingEvent> events = List.of(learned(100, 1), learned(200, 5), learned(300, 2));
        XYDataset raw = plot(new RewardChart(new TrainingLook(TrainingScale.steps(), 0)), events);
        assertThat(raw.getYValue(0, 1)).isEqualTo(5);
        XYDataset smooth = plot(new RewardChart(new TrainingLook(TrainingScale.steps(), 1)), events);
        assertThat(smooth.getYValue(0, 1)).isEqualTo(3);
        assertThat(smooth.getYValue(1, 1)).isEqualTo(5);
    }

    private static TrainingEvent learned(long step, double reward) {
        return new TrainingEvent.Learned(step, 1, 1, 1, 1, reward, 1);
    }

    private static XYDataset plot(RewardChart kind, List<TrainingEvent> events) {
        JFreeChart chart = kind.create(events, ChartStyle.light());
        return ((XYPlot) chart.getPlot()).getDataset(0);
    }

    @Test
    void otherSeedsStandBehindTheShownOneOnTheirOwnClocks() {
        TrainingScale slow = TrainingScale.time(new double[] {100}, new double[] {40});
        TrainingCurvesChart kind = new TrainingCurvesChart(
                TrainingScale.time(new double[] {100}, new double[] {20}),
                List.of(new TrainingCurvesChart.Companion("Seed 2", List.of(at(100, 0.7)), slow)));
        XYPlot plot =
                (XYPlot) kind.create(List.of(at(100, 0.4)), ChartStyle.light()).getPlot();
        assertThat(plot.getDataset(0).getXValue(0, 0)).isEqualTo(20);
        assertThat(plot.getDataset(2).getSeriesKey(0).toString()).isEqualTo("Seed 2");
        assertThat(plot.getDataset(2).getXValue(0, 0)).isEqualTo(40);
        assertThat(plot.getDataset(2).getYValue(0, 0)).isCloseTo(0.7, within(1e-12));
    }
}
