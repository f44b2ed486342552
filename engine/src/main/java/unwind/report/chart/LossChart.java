package unwind.report.chart;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import unwind.train.TrainingEvent;
import unwind.train.TrainingEvent.Learned;

/** Losses of critic and actor; two plots over one step axis, since their scales have nothing in common. */
public final class LossChart implements Chart<List<TrainingEvent>> {
    private final TrainingLook look;

    public LossChart() {
        this(TrainingLook.USUAL);
    }

    public LossChart(TrainingLook look) {
        this.look = look;
    }

    @Override
    public String id() {
        return "training-loss";
    }

    @Override
    public String title() {
        return "Losses";
    }

    @Override
    public String description() {
        return "Losses of critic (above) and actor (below) during training. The critic's should fall and stay down; "
                + "the actor's has no target level.";
    }

    @Override
    public JFreeChart create(List<TrainingEvent> events, ChartStyle style) {
        CombinedDomainXYPlot plot = new CombinedDomainXYPlot(look.scale().axis(style));
        plot.setGap(14);
        plot.add(part(events, "Critic", "Critic (reward\u00b2)", Learned::criticLoss, style));
        plot.add(part(events, "Actor", "Actor (reward)", Learned::actorLoss, style));
        Look.dress(plot, style);
        return Look.chart(this, plot, style, false);
    }

    private XYPlot part(
            List<TrainingEvent> events, String name, String axis, ToDoubleFunction<Learned> figure, ChartStyle style) {
        return InnerTitle.atTheRight(SmoothedPlot.of(events, name, axis, figure, look, style), axis, style);
    }
}
