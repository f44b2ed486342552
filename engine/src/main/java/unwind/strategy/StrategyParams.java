package unwind.strategy;

import unwind.order.SliceLimits;
import unwind.param.ParamSet;
import unwind.sim.LimitRules;

/** The parameters of every rule-based strategy that has some; keys begin with the strategy's initials. */
public final class StrategyParams {
    public static final ParamSet ALL = ParamSet.of("strategies")
            .plus(PovStrategy.PARAMS)
            .plus(AlmgrenChrissStrategy.PARAMS)
            .plus(ObizhaevaWangStrategy.PARAMS)
            .plus(FittedDpStrategy.PARAMS)
            .plus(SliceLimits.PARAMS)
            .plus(LimitRules.PARAMS)
            .plus(SubmitAndLeaveStrategy.PARAMS);

    private StrategyParams() {}
}
