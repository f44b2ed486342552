package unwind.app.workspace;

import unwind.cost.CostPreset;
import unwind.param.ParamValues;

/**
 * A cost preset with the values of its parameters.
 *
 * @param presetId id of a {@link CostPreset}
 */
public record CostChoice(String presetId, ParamValues values) {
    public static CostChoice defaultsOf(CostPreset preset) {
        return new CostChoice(preset.id(), preset.params().defaults());
    }
}
