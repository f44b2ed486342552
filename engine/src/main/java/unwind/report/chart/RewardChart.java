package unwind.report.chart;

import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import unwind.train.TrainingEvent;
import unwind.train.TrainingEvent.Learned;

/** Mean reward of the episodes that were explored. */
public final class RewardChart implements Chart<List<TrainingEvent>> {
    private final TrainingLook look;

    public RewardChart() {
        this(TrainingLook.USUAL);
    }

    public RewardChart(TrainingLook look) {
        this.look = look;
    }

    @Override
    public String id() {
        return "training-reward";
    }

    @Override
    public String title() {
        return "Reward while exploring";
    }

    @Override
    public String description() {
        return "Mean reward of the training episodes, exploration included; the cost on validation sessions is what "
                + "counts.";
    }

    @Override
    public JFreeChart create(List<TrainingEvent> events, ChartStyle style) {
        XYPlot plot = SmoothedPlot.of(
                events, "Episode reward", "Reward (per episode)", Learned::meanEpisodeReward, look, style);
        return Look.chart(this, plot, style, true);
    }
}
