package unwind.cost;

import java.util.List;
import unwind.param.ParamSet;
import unwind.param.ParamValues;

/** Half-spread, book walk and temporary impact: what a market order of a small participant pays. */
final class RealisticPreset implements CostPreset {
    @Override
    public String id() {
        return "realistic";
    }

    @Override
    public String label() {
        return "Realistic";
    }

    @Override
    public String description() {
        return "Half-spread, slippage through the displayed book, and square-root impact of each child order. The default for "
                + "orders that are small against the day's volume.";
    }

    @Override
    public ParamSet params() {
        return new ParamSet("cost model " + id(), TemporaryImpactChoice.params().specs()).plus(FeeParams.params(true));
    }

    @Override
    public CostModel create(ParamValues values) {
        return new CostModel(
                id(),
                values,
                List.of(new SpreadCost(), new SlippageCost(), TemporaryImpactChoice.chosen(values)),
                FeeParams.schedule(values));
    }
}
