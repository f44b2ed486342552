package unwind.cost;

import java.util.List;
import unwind.param.ParamSet;
import unwind.param.ParamSpec;
import unwind.param.ParamValues;

/** The realistic model with an impact that remembers the whole order: TWAP pays the square-root law for it. */
final class MetaorderPreset implements CostPreset {
    private static final String Y = "impactY";

    @Override
    public String id() {
        return "metaorder";
    }

    @Override
    public String label() {
        return "Metaorder";
    }

    @Override
    public String description() {
        return "Half-spread, slippage, and an impact calibrated on training sessions so that TWAP over a session pays the "
                + "square-root law for the whole order. Use it when the order is about 0.1 % of the day's volume or more.";
    }

    @Override
    public ParamSet params() {
        return ParamSet.of(
                        "cost model " + id(),
                        ParamSpec.number(
                                Y,
                                "Y (square-root law)",
                                "",
                                0,
                                10,
                                0.7,
                                "Impact",
                                "What a whole order pays by the square-root law, in units of sigma_day sqrt(X / V_day). Estimates "
                                        + "lie near 0.5 to 1."))
                .plus(FeeParams.params(true));
    }

    @Override
    public CostModel create(ParamValues values) {
        return new CostModel(
                id(),
                values,
                List.of(new SpreadCost(), new SlippageCost(), new MetaorderImpact(values.number(Y))),
                FeeParams.schedule(values));
    }
}
