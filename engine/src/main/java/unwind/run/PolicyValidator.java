package unwind.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import unwind.agent.LearnedStrategy;
import unwind.agent.Policy;
import unwind.backtest.BacktestResult;
import unwind.cost.SessionLiquidity;
import unwind.feature.Normaliser;
import unwind.market.Progress;
import unwind.problem.Problem;
import unwind.strategy.Strategy;
import unwind.strategy.TwapStrategy;
import unwind.strategy.VwapStrategy;
import unwind.train.Validation;
import unwind.train.Validator;

/**
 * Judges a policy by its controllable cost on the validation sessions, through the backtest's own code. The best policy is
 * chosen by the geometric mean of the ratios to TWAP on validation and on the last training sessions: a name may have a single
 * validation session, whose luck would otherwise choose.
 */
final class PolicyValidator implements Validator {
    /** Training sessions that have a say. */
    private static final int MOST_RECENT = 10;

    private final Prepared prepared;
    private final Normaliser normaliser;
    private final double twapBps;
    private final double twapDollars;
    private final double vwapBps;
    private final List<SessionLiquidity> recent;
    private final double recentTwapDollars;

    PolicyValidator(Prepared prepared, Normaliser normaliser) {
        this.prepared = prepared;
        this.normaliser = normaliser;
        List<SessionLiquidity> train = prepared.train();
        this.recent = train.subList(Math.max(0, train.size() - MOST_RECENT), train.size());
        this.recentTwapDollars = dollars(play(recent, List.of(new TwapStrategy())));
        BacktestResult benchmarks = play(prepared.validate(), List.of(new TwapStrategy(), new VwapStrategy()));
        this.twapBps = benchmarks.summaries().get(0).meanBps();
        this.vwapBps = benchmarks.summaries().get(1).meanBps();
        this.twapDollars = dollars(benchmarks);
    }

    @Override
    public Optional<Validation> validate(Policy policy) {
        return Optional.of(validate(new LearnedStrategy(
                "sac",
                "SAC",
                policy,
                normaliser,
                Map.of(prepared.order().ticker(), prepared.profile()),
                SacLimitAgent.rules(prepared))));
    }

    Validation validate(Strategy strategy) {
        List<Strategy> learned = List.of(strategy);
        BacktestResult result = play(prepared.validate(), learned);
        double costBps = result.summaries().get(0).meanBps();
        double ratio = twapDollars > 0 ? dollars(result) / twapDollars : Double.NaN;
        if (!Double.isFinite(costBps)) {
            throw Problem.failed(
                    "The policy's cost on the validation sessions is not a number (%s).".formatted(costBps),
                    "Check the data and the cost parameters for values that are not numbers.");
        }
        double recentRatio = dollars(play(recent, learned)) / recentTwapDollars;
        double score = ratio > 0 && recentRatio > 0 ? Math.sqrt(ratio * recentRatio) : costBps;
        return new Validation(costBps, twapBps, vwapBps, ratio, score);
    }

    private BacktestResult play(List<SessionLiquidity> sessions, List<Strategy> strategies) {
        return prepared.play(sessions, strategies, Progress.NONE);
    }

    private static double dollars(BacktestResult result) {
        return result.strategies().get(0).sessions().stream()
                .mapToDouble(r -> r.controllableDollars())
                .sum();
    }
}
