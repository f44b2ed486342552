package unwind.cost;

import java.util.List;
import unwind.param.ParamSet;
import unwind.param.ParamValues;

/** The published trial's components with its script's mistakes corrected; docs/costs.md lists them. */
final class BlockhousePreset implements CostPreset {
    @Override
    public String id() {
        return "blockhouse";
    }

    @Override
    public String label() {
        return "Blockhouse trial";
    }

    @Override
    public String description() {
        return "Slippage below the best bid plus alpha sqrt(x), the components published with the trial. Use it to compare with "
                + "the trial; it charges no half-spread and rewards selling in one block.";
    }

    @Override
    public ParamSet params() {
        return ParamSet.of("cost model " + id(), TemporaryImpactChoice.ALPHA.coefficient())
                .plus(FeeParams.params(false));
    }

    @Override
    public CostModel create(ParamValues values) {
        return new CostModel(
                id(),
                values,
                List.of(new SlippageCost(), TemporaryImpactChoice.ALPHA.component(values)),
                FeeParams.schedule(values));
    }
}
