package unwind.cost;

import unwind.param.ParamSet;
import unwind.param.ParamValues;

/** A named cost model with parameters. Adding one is one class and one line in {@link CostPresets}. */
public interface CostPreset {
    /** Id in files and flags, kebab case. */
    String id();

    /** Name for people. */
    String label();

    /** What it models and when to use it, one or two sentences. */
    String description();

    ParamSet params();

    CostModel create(ParamValues values);
}
