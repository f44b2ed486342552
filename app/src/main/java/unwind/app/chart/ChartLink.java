package unwind.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jfree.data.Range;

/** Ties the domain axes and crosshairs of several panes over the same time together. FX thread only. */
public final class ChartLink {
    private final List<ChartPane> panes = new ArrayList<>();

    /** Links panes that share their domain, such as minutes of one session. */
    public static void tie(ChartPane... panes) {
        ChartLink link = new ChartLink();
        for (ChartPane pane : panes) {
            link.panes.add(pane);
            pane.linkTo(link);
        }
    }

    void windowChanged(ChartPane source, Optional<Range> window) {
        panes.stream().filter(p -> p != source).forEach(p -> p.followWindow(window));
    }

    void crosshairMoved(ChartPane source, OptionalDouble domainValue) {
        panes.stream().filter(p -> p != source).forEach(p -> p.followCrosshair(domainValue));
    }
}
