package unwind.report.chart;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import unwind.train.TrainingEvent;
import unwind.train.TrainingEvent.Learned;

/** Entropy temperature and policy entropy: how much the policy still explores. */
public final class TemperatureChart implements Chart<List<TrainingEvent>> {
    private final TrainingLook look;

    public TemperatureChart() {
        this(TrainingLook.USUAL);
    }

    public TemperatureChart(TrainingLook look) {
        this.look = look;
    }

    @Override
    public String id() {
        return "training-temperature";
    }

    @Override
    public String title() {
        return "Exploration";
    }

    @Override
    public String description() {
        return "Entropy temperature alpha (above) and entropy of the policy (below) during training. The temperature is tuned "
                + "so that the entropy settles at its target.";
    }

    @Override
    public JFreeChart create(List<TrainingEvent> events, ChartStyle style) {
        CombinedDomainXYPlot plot = new CombinedDomainXYPlot(look.scale().axis(style));
        plot.setGap(14);
        plot.add(part(events, "Temperature", "\u03b1 (reward/nat)", Learned::entropyTemperature, style));
        plot.add(part(events, "Entropy", "Entropy (nats)", Learned::policyEntropy, style));
        Look.dress(plot, style);
        return Look.chart(this, plot, style, false);
    }

    private XYPlot part(
            List<TrainingEvent> events, String name, String axis, ToDoubleFunction<Learned> figure, ChartStyle style) {
        return InnerTitle.atTheRight(SmoothedPlot.of(events, name, axis, figure, look, style), axis, style);
    }
}
