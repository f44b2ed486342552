package unwind.env;

import unwind.feature.Normaliser;
import unwind.feature.ObservationSet;
import unwind.param.ParamSet;
import unwind.param.ParamSpec;

/** Parameters of the execution environment that shape learning, beside the order and the costs. */
public final class EnvParams {
    public static final ParamSet PARAMS = ParamSet.of(
            "environment",
            ParamSpec.choice(
                    "actionForm",
                    "Action",
                    ActionForms.IDS,
                    Normaliser.PACE,
                    "Agent's view",
                    "reservation: the action is a price, and all shares that cost less now are sold. pace: the action is a "
                            + "multiple of the even pace."),
            ParamSpec.choice(
                    "observations",
                    "Observations",
                    ObservationSet.ids(),
                    ObservationSet.RELATIVE.id(),
                    "Agent's view",
                    "compact: what the cost of the coming minutes depends on. relative: spread, volume, depth and return against "
                            + "their recent past. all: both. More needs more training sessions."),
            ParamSpec.number(
                    "rewardScale",
                    "Reward scale",
                    "",
                    0.1,
                    1000,
                    20,
                    "Reward",
                    "Reward of a session that saves the whole TWAP cost. Larger makes the agent surer of small savings; "
                            + "smaller makes it explore longer."),
            ParamSpec.flag(
                    "randomStart",
                    "Random starts",
                    true,
                    "Episodes",
                    "Begin episodes at a random minute with shares left near the TWAP line, so that every part of the "
                            + "day is learned equally soon."),
            ParamSpec.integer(
                    "episodeMinutes",
                    "Episode length",
                    "min",
                    5,
                    390,
                    390,
                    "Episodes",
                    "Longest episode with random starts; a shorter one is cut off there without counting as the end."));

    private EnvParams() {}
}
