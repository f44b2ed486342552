package unwind.run;

import java.util.List;
import unwind.backtest.StrategySummary;
import unwind.order.ExecutionTiming;
import unwind.param.ParamSet;
import unwind.param.ParamSpec;

/** Parameters of an experiment beside those of the cost model and of the agent. */
public final class ExperimentParams {
    /** Key of the risk aversion that results are shown with. */
    public static final String RISK_AVERSION = "riskAversionPerDollar";

    /** The parent order and the rules under which it is played. */
    public static final ParamSet ORDER = ParamSet.of(
            "order",
            ParamSpec.integer(
                    "shares",
                    "Shares",
                    "shares",
                    1,
                    100_000_000,
                    1000,
                    "Order",
                    "Whole shares to sell in one session."),
            ParamSpec.integer(
                    "horizonMinutes",
                    "Horizon",
                    "min",
                    1,
                    390,
                    390,
                    "Order",
                    "Minutes in which to finish. A horizon beyond the close is shortened, with a warning."),
            ParamSpec.integer(
                    "startMinute",
                    "Start",
                    "min after open",
                    0,
                    389,
                    0,
                    "Order",
                    "First minute in which to trade, counted from 09:30."),
            ParamSpec.choice(
                            "timing",
                            "Execution timing",
                            List.of("auto", "snapshot", "next-row"),
                            "auto",
                            "Rules",
                            "snapshot: a decision sees the quote it hits. next-row: 60 s of latency. auto takes snapshot where "
                                    + "quotes are point-in-time and next-row where rows hold a minute's extremes.")
                    .named(List.of("Automatic", "Snapshot", "Next row")),
            ParamSpec.number(
                    "paceBandPct",
                    "Pace band",
                    "% of order",
                    0,
                    100,
                    10,
                    "Rules",
                    "How far strategies may run ahead of or behind the TWAP line. 100 is off: waiting for the close then "
                            + "looks cheap, and is risk rather than skill."),
            ParamSpec.number(
                    RISK_AVERSION,
                    "Risk aversion",
                    "1/$",
                    0,
                    1,
                    StrategySummary.DEFAULT_RISK_AVERSION_PER_DOLLAR,
                    "Rules",
                    "Lambda of cost + lambda Var[IS] in the results: what a dollar squared of variance is worth. It is "
                            + "shown and changes no decision; 0 leaves the cost alone."),
            ParamSpec.number(
                    "advShares",
                    "Assumed daily volume",
                    "shares",
                    1000,
                    1e10,
                    50_000_000,
                    "Data",
                    "Average daily volume to assume where the data has no traded volume; spread over the day in "
                            + "proportion to displayed depth."));

    private ExperimentParams() {}

    /** A timing as the form of the order names it. */
    public static String timingLabel(ExecutionTiming timing) {
        return ORDER.spec("timing").labelOf(timing.id());
    }
}
