package unwind.env;

import unwind.feature.CostCurve;
import unwind.sim.MarketView;

/** What an action may use of the coming minute: the view that hides the future and the expected marginal costs. Reused. */
public final class VisibleMinute {
    private final MarketView view;
    private CostCurve curve;
    private float[] marginalBps;

    /** @param marginalBps {@code [CostCurve.SIZES]}, NaN while nothing is visible; kept, not copied */
    public VisibleMinute(MarketView view, CostCurve curve, float[] marginalBps) {
        this.view = view;
        this.curve = curve;
        this.marginalBps = marginalBps;
    }

    void moveTo(CostCurve newCurve, float[] newMarginalBps) {
        curve = newCurve;
        marginalBps = newMarginalBps;
    }

    public MarketView view() {
        return view;
    }

    public CostCurve curve() {
        return curve;
    }

    /** Whether a row was seen from which a cost can be expected. */
    public boolean seen() {
        return !Float.isNaN(marginalBps[0]);
    }

    /** Marginal costs at the sizes of the curve, bps. */
    public float[] marginalBps() {
        return marginalBps;
    }
}
