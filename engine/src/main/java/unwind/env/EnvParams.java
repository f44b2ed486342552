package unwind.env;

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
                            ActionForms.RESERVATION,
                            "Agent's view",
                            "reservation: the action is a price, and all shares that cost less now are sold. pace: the action"
                                    + " is a multiple of the even pace.")
                    .named(ActionForms.LABELS),
            ParamSpec.choice(
                    "observations",
                    "Observations",
                    ObservationSet.ids(),
                    ObservationSet.COMPACT.id(),
                    "Agent's view",
                    "compact: what the cost of the coming minutes depends on. relative: spread, volume, depth and"
                            + " return against their recent past. all: both. More needs more training sessions."),
            ParamSpec.flag(
                    "warmStart",
                    "Start from the teacher",
                    true,
                    "Start",
                    "Begins with a policy fitted to a dynamic programme on the training sessions (reservation actions"
                            + " only); off begins with random weights."),
            ParamSpec.integer(
                    "warmStartUpdates",
                    "Updates of the start",
                    "updates",
                    1,
                    1_000_000,
                    3_000,
                    "Start",
                    "Batches that the start is fitted with, though never more than the training has steps."),
            ParamSpec.choice(
                            "reward",
                            "Reward",
                            Rewards.ids(),
                            Rewards.DIFFERENCE,
                            "Reward",
                            "difference: what the shares would have cost at TWAP's average on the same session less their cost, as"
                                    + " a share of TWAP's cost. cost: minus the cost in bps. risk-averse: cost, and a price on"
                                    + " the variance of the shortfall.")
                    .named(Rewards.LABELS),
            ParamSpec.number(
                    "rewardScale",
                    "Reward scale",
                    "",
                    0.1,
                    1000,
                    20,
                    "Reward",
                    "Reward of a session that saves the whole TWAP cost (difference) or of one basis point (cost,"
                            + " risk-averse). Larger makes the agent surer of small savings; smaller makes it explore"
                            + " longer."),
            ParamSpec.number(
                    "riskLambda",
                    "Price of risk",
                    "1/bps",
                    0,
                    1,
                    0.0001,
                    "Reward",
                    "Basis points of cost that a squared basis point of variance of the shortfall counts as"
                            + " (risk-averse only). Larger sells sooner."),
            ParamSpec.number(
                    "terminalPenalty",
                    "Terminal penalty",
                    "bps",
                    0,
                    10_000,
                    0,
                    "Reward",
                    "Charged in the reward, beside their cost, on shares that are sold in the last minute only because"
                            + " the order ends there. 0 charges nothing."),
            ParamSpec.flag(
                    "shaping",
                    "Shape the reward",
                    true,
                    "Reward",
                    "Adds the change of a potential, the worth of the shares sold by the dynamic programme of the"
                            + " start, to every step's reward: the best policy stays the same and is learned sooner. Off"
                            + " where there is no such start."),
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
