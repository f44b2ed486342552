package unwind.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Group;
import org.junit.jupiter.api.Test;
import unwind.cost.CostModel;
import unwind.cost.SessionLiquidity;
import unwind.order.ParentOrder;
import unwind.param.ParamValues;
import unwind.sim.LimitFillRule;
import unwind.sim.LimitRules;
import unwind.sim.PaceBand;

/** Every rule-based strategy under the contract. */
class RuleStrategiesTest {
    private static final ParamValues DEFAULTS = StrategyParams.ALL.defaults();

    @Group
    class Immediate extends StrategyContract {
        @Override
        protected Strategy strategy(List<SessionLiquidity> training, ParentOrder o, CostModel c, PaceBand b) {
            return new ImmediateStrategy();
        }
    }

    @Group
    class Twap extends StrategyContract {
        @Override
        protected Strategy strategy(List<SessionLiquidity> training, ParentOrder o, CostModel c, PaceBand b) {
            return new TwapStrategy();
        }
    }

    @Group
    class Vwap extends StrategyContract {
        @Override
        protected Strategy strategy(List<SessionLiquidity> training, ParentOrder o, CostModel c, PaceBand b) {
            return new VwapStrategy();
        }
    }

    @Group
    class PerfectVwap extends StrategyContract {
        @Override
        protected Strategy strategy(List<SessionLiquidity> training, ParentOrder o, CostModel c, PaceBand b) {
            return new PerfectVwapStrategy();
        }
    }

    @Group
    class StaticOptimum extends StrategyContract {
        @Override
        protected Strategy strategy(List<SessionLiquidity> training, ParentOrder o, CostModel c, PaceBand b) {
            return new StaticOptimumStrategy(training.subList(0, 1));
        }
    }

    @Group
    class SpreadThreshold extends StrategyContract {
        @Override
        protected Strategy strategy(List<SessionLiquidity> training, ParentOrder o, CostModel c, PaceBand b) {
            return new SpreadThresholdStrategy(0.3, 8);
        }
    }

    @Group
    class SubmitAndLeave extends StrategyContract {
        @Override
        protected Strategy strategy(List<SessionLiquidity> training, ParentOrder o, CostModel c, PaceBand b) {
            return new SubmitAndLeaveStrategy(5, 0, LimitRules.DEFAULT);
        }
    }

    @Group
    class SubmitAndLeaveInTheQueue extends StrategyContract {
        @Override
        protected Strategy strategy(List<SessionLiquidity> training, ParentOrder o, CostModel c, PaceBand b) {
            return new SubmitAndLeaveStrategy(7, -1, new LimitRules(LimitFillRule.QUEUE, 0.02));
        }
    }

    @Group
    class SubmitAndLeaveTouched extends StrategyContract {
        @Override
        protected Strategy strategy(List<SessionLiquidity> training, ParentOrder o, CostModel c, PaceBand b) {
            return new SubmitAndLeaveStrategy(1, 2, new LimitRules(LimitFillRule.TOUCH, 1));
        }
    }

    @Group
    class Hindsight extends StrategyContract {
        @Override
        protected Strategy strategy(List<SessionLiquidity> training, ParentOrder o, CostModel c, PaceBand b) {
            return new HindsightStrategy();
        }
    }

    @Group
    class Pov extends StrategyContract {
        @Override
        protected Strategy strategy(List<SessionLiquidity> training, ParentOrder o, CostModel c, PaceBand b) {
            return new PovStrategy(DEFAULTS);
        }
    }

    @Group
    class AlmgrenChriss extends StrategyContract {
        @Override
        protected Strategy strategy(List<SessionLiquidity> training, ParentOrder o, CostModel c, PaceBand b) {
            return new AlmgrenChrissStrategy(DEFAULTS);
        }
    }

    @Group
    class ImpatientAlmgrenChriss extends StrategyContract {
        @Override
        protected Strategy strategy(List<SessionLiquidity> training, ParentOrder o, CostModel c, PaceBand b) {
            return new AlmgrenChrissStrategy(DEFAULTS.with("acRiskAversionPerBps", "0.01"));
        }
    }

    @Group
    class ObizhaevaWang extends StrategyContract {
        @Override
        protected Strategy strategy(List<SessionLiquidity> training, ParentOrder o, CostModel c, PaceBand b) {
            return new ObizhaevaWangStrategy(DEFAULTS);
        }
    }

    @Group
    class FittedDp extends StrategyContract {
        @Override
        protected Strategy strategy(List<SessionLiquidity> training, ParentOrder o, CostModel c, PaceBand b) {
            return new FittedDpStrategy(training.subList(0, 1), new DpParams(3, 2, 2, 15, 20));
        }
    }

    @Test
    void twapSpreadsItsRemainder() {
        int[] schedule = LargestRemainder.even(1000, 390);
        assertThat(Arrays.stream(schedule, 0, 195).sum()).isEqualTo(500);
        assertThat(Arrays.stream(schedule)).allMatch(shares -> shares == 2 || shares == 3);
    }
}
