package unwind.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import unwind.agent.LearnedStrategy;
import unwind.agent.Policy;
import unwind.backtest.BacktestResult;
import unwind.backtest.Backtester;
import unwind.feature.Normaliser;
import unwind.market.Progress;
import unwind.strategy.Strategy;
import unwind.strategy.TwapStrategy;
import unwind.strategy.VwapStrategy;
import unwind.train.Validation;
import unwind.train.Validator;

/** Judges a policy by its controllable cost on the validation sessions, through the backtest's own code. */
final class PolicyValidator implements Validator {
    private final Prepared prepared;
    private final Normaliser normaliser;
    private final double twapBps;
    private final double twapDollars;
    private final double vwapBps;

    PolicyValidator(Prepared prepared, Normaliser normaliser) {
        this.prepared = prepared;
        this.normaliser = normaliser;
        BacktestResult benchmarks = play(List.of(new TwapStrategy(), new VwapStrategy()));
        this.twapBps = benchmarks.summaries().get(0).meanBps();
        this.vwapBps = benchmarks.summaries().get(1).meanBps();
        this.twapDollars = dollars(benchmarks);
    }

    @Override
    public Optional<Validation> validate(Policy policy) {
        BacktestResult result = play(List.of(new LearnedStrategy(
                "sac", "SAC", policy, normaliser, Map.of(prepared.order().ticker(), prepared.profile()))));
        double ratio = twapDollars > 0 ? dollars(result) / twapDollars : Double.NaN;
        return Optional.of(new Validation(result.summaries().get(0).meanBps(), twapBps, vwapBps, ratio));
    }

    private BacktestResult play(List<Strategy> strategies) {
        return Backtester.run(
                prepared.validate(),
                prepared.order(),
                prepared.timing(),
                prepared.spec().order().number("paceBandPct"),
                prepared.costs(),
                strategies,
                Progress.NONE);
    }

    private static double dollars(BacktestResult result) {
        return result.strategies().get(0).sessions().stream()
                .mapToDouble(r -> r.controllableDollars())
                .sum();
    }
}
