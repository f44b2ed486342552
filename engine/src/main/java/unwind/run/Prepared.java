package unwind.run;

import java.util.List;
import unwind.backtest.BacktestResult;
import unwind.backtest.Backtester;
import unwind.cost.CostModel;
import unwind.cost.SessionLiquidity;
import unwind.market.MarketData;
import unwind.market.MarketProfile;
import unwind.market.Progress;
import unwind.market.Split;
import unwind.order.ExecutionTiming;
import unwind.order.ParentOrder;
import unwind.strategy.Strategy;

/**
 * An experiment with its data loaded, split by date, and its curves fitted on the training sessions only.
 *
 * @param timing resolved, never auto
 * @param validate empty where nothing is trained
 * @param test empty where nothing is tested
 * @param notes for people: what was assumed or shortened
 */
public record Prepared(
        ExperimentSpec spec,
        MarketData data,
        Split split,
        ExecutionTiming timing,
        ParentOrder order,
        CostModel costs,
        MarketProfile profile,
        List<SessionLiquidity> train,
        List<SessionLiquidity> validate,
        List<SessionLiquidity> test,
        List<String> notes) {
    public Prepared {
        train = List.copyOf(train);
        validate = List.copyOf(validate);
        test = List.copyOf(test);
        notes = List.copyOf(notes);
    }

    /**
     * Plays strategies over sessions as this experiment has it: its order, timing, pace band and costs.
     *
     * @param sessions made for the experiment's timing, e.g. {@link #validate}
     * @param progress told after every session of every strategy; may throw to cancel
     */
    public BacktestResult play(List<SessionLiquidity> sessions, List<Strategy> strategies, Progress progress) {
        return play(sessions, order, strategies, progress);
    }

    /** The same with another order, e.g. of another size. */
    BacktestResult play(
            List<SessionLiquidity> sessions, ParentOrder other, List<Strategy> strategies, Progress progress) {
        return Backtester.run(sessions, other, timing, spec.order().number("paceBandPct"), costs, strategies, progress);
    }
}
