package unwind.cost;

import java.util.List;
import unwind.param.ParamSet;
import unwind.param.ParamSpec;
import unwind.param.ParamValues;

/** Linear temporary and permanent impact, the model under which the Almgren-Chriss schedule is optimal. */
final class AlmgrenChrissPreset implements CostPreset {
    private static final String GAMMA = "gammaDollars";

    @Override
    public String id() {
        return "almgren-chriss";
    }

    @Override
    public String label() {
        return "Almgren-Chriss";
    }

    @Override
    public String description() {
        return "Half-spread, linear temporary impact and linear permanent impact. Use it to check against the textbook, or when "
                + "child orders are a few per cent of the minute's volume.";
    }

    @Override
    public ParamSet params() {
        return ParamSet.of(
                        "cost model " + id(),
                        TemporaryImpactChoice.LINEAR.coefficient(),
                        ParamSpec.number(
                                GAMMA,
                                "gamma (permanent)",
                                "$/share per share",
                                0,
                                0.01,
                                2.5e-7,
                                "Impact",
                                "How far each share sold lowers the price for good. No schedule changes its total, gamma X^2 / 2. "
                                        + "The default is the example of Almgren and Chriss (2001): a spread of 1/8 dollar for "
                                        + "10 % of a daily volume of 5 million."))
                .plus(FeeParams.params(true));
    }

    @Override
    public CostModel create(ParamValues values) {
        return new CostModel(
                id(),
                values,
                List.of(
                        new SpreadCost(),
                        TemporaryImpactChoice.LINEAR.component(values),
                        new PermanentImpact(values.number(GAMMA))),
                FeeParams.schedule(values));
    }
}
