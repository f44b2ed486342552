package unwind.run;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import unwind.agent.MlpShape;
import unwind.agent.PolicyNetwork;
import unwind.cost.SessionLiquidity;
import unwind.env.LimitAction;
import unwind.feature.Feature;
import unwind.feature.Normaliser;
import unwind.market.Progress;
import unwind.sim.LimitFillRule;
import unwind.sim.LimitRules;
import unwind.strategy.Strategy;
import unwind.strategy.TwapStrategy;
import unwind.train.TrainingResult;

/**
 * SAC with limit prices, trained after the agent that sells at market and held to it: limit prices are kept only where they
 * were clearly cheaper (see {@link #best}), else the market agent stays, written as a limit agent that never posts. So
 * where limit orders do not pay under the fill assumption (names with a spread of one tick), little can be lost.
 */
final class SacLimitAgent {
    /** Share of TWAP's cost by which limit prices must be cheaper. */
    private static final double CLEARLY = 0.02;
    /** Before the squashing: as far below "market" as float32 tells apart. */
    private static final float NEVER = -10;

    private SacLimitAgent() {}

    /** The fill assumption that agents with limit prices learn under. */
    static LimitRules rules(Prepared prepared) {
        return LimitRules.of(
                LimitFillRule.of(prepared.spec().agent().text(NfkAgent.RULE)),
                prepared.spec().strategies());
    }

    /** The same figures, with a limit price beside what the action means. */
    static Normaliser withLimits(Prepared prepared, Normaliser market) {
        double centreBps = LimitAction.centre(
                prepared.train(), prepared.order(), prepared.costs(), StrategyCatalog.band(prepared), rules(prepared));
        return market.withAction(LimitAction.id(market.action(), centreBps));
    }

    /** Where a limit agent begins: the single distance that was best on training sessions, in every minute. */
    static PolicyNetwork start() {
        MlpShape shape = new MlpShape(Feature.COUNT, 2);
        return new PolicyNetwork(shape, new float[shape.count()]);
    }

    /**
     * The plainest of the three that the next is not clearly cheaper than: the market agent, the single distance, what was
     * learned. The first two are told apart on training and validation sessions (one figure was fitted there, against a whole
     * network), the learned one must show itself on validation sessions alone. Clearly means by more than a standard error of
     * the paired difference and 2 % of TWAP; one session has no standard error and decides nothing.
     *
     * @param limits the figures of the limit agent; those of the market agent but for the form of its actions
     */
    static TrainingResult best(Prepared prepared, Normaliser limits, TrainingResult market, TrainingResult limit) {
        PolicyNetwork never = neverPosting(market.best());
        List<SessionLiquidity> known = Stream.concat(prepared.train().stream(), prepared.validate().stream())
                .toList();
        TrainingResult plain = clearlyCheaper(
                        costs(prepared, known, limits, start()),
                        costs(prepared, known, limits, never),
                        twap(prepared, known))
                ? kept(start(), limit, mean(costs(prepared, prepared.validate(), limits, start())))
                : marketOnly(market);
        boolean learned = clearlyCheaper(
                costs(prepared, prepared.validate(), limits, limit.best()),
                costs(prepared, prepared.validate(), limits, plain.best()),
                twap(prepared, prepared.validate()));
        return learned ? limit : plain;
    }

    /** Whether paired costs are lower by a standard error and a share of the benchmark's mean, bps. */
    static boolean clearlyCheaper(double[] one, double[] other, double[] twap) {
        int n = one.length;
        if (n < 2) {
            return false;
        }
        double[] differences =
                IntStream.range(0, n).mapToDouble(i -> one[i] - other[i]).toArray();
        double mean = mean(differences);
        double squares =
                Arrays.stream(differences).map(d -> (d - mean) * (d - mean)).sum();
        return mean + Math.sqrt(squares / (n - 1) / n) < -CLEARLY * mean(twap);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    private static double[] costs(
            Prepared prepared, List<SessionLiquidity> days, Normaliser normaliser, PolicyNetwork policy) {
        return play(
                prepared,
                days,
                AgentStrategies.adaptive(
                        AgentKind.SAC_LIMIT,
                        "",
                        policy,
                        normaliser,
                        Map.of(prepared.order().ticker(), prepared.profile()),
                        rules(prepared)));
    }

    private static double[] twap(Prepared prepared, List<SessionLiquidity> days) {
        return play(prepared, days, new TwapStrategy());
    }

    private static double[] play(Prepared prepared, List<SessionLiquidity> days, Strategy strategy) {
        return prepared.play(days, List.of(strategy), Progress.NONE)
                .strategies()
                .get(0)
                .controllableBps();
    }

    private static TrainingResult kept(PolicyNetwork policy, TrainingResult training, double costBps) {
        return new TrainingResult(
                policy,
                training.last(),
                training.steps(),
                training.updates(),
                0,
                costBps,
                training.stopped(),
                training.history());
    }

    /** The market agent written as a limit agent. */
    static TrainingResult marketOnly(TrainingResult market) {
        return new TrainingResult(
                neverPosting(market.best()),
                neverPosting(market.last()),
                market.steps(),
                market.updates(),
                market.bestStep(),
                market.bestScore(),
                market.stopped(),
                market.history());
    }

    /** Whether a limit agent's network is a market agent's that never posts. */
    static boolean neverPosts(PolicyNetwork limit) {
        MlpShape shape = limit.shape();
        int last = shape.layers() - 1;
        int row = shape.outputs(last) - 1;
        float[] weights = limit.weights();
        boolean constant = true;
        for (int i = 0; i < shape.inputs(last); i++) {
            constant &= weights[shape.weightOffset(last) + row * shape.inputs(last) + i] == 0;
        }
        return constant && weights[shape.biasOffset(last) + row] == NEVER;
    }

    /** The market agent's network with one more output, which always says "no limit". */
    static PolicyNetwork neverPosting(PolicyNetwork market) {
        MlpShape from = market.shape();
        int last = from.layers() - 1;
        int inputs = from.inputs(last);
        int outputs = from.outputs(last);
        int[] sizes = new int[from.layers() + 1];
        sizes[0] = from.inputSize();
        for (int layer = 0; layer <= last; layer++) {
            sizes[layer + 1] = from.outputs(layer);
        }
        sizes[last + 1] = outputs + 1;
        MlpShape to = new MlpShape(sizes);
        float[] old = market.weights();
        float[] weights = Arrays.copyOf(old, to.count());
        int bias = to.biasOffset(last);
        Arrays.fill(weights, from.weightOffset(last) + inputs * outputs, bias, 0f);
        System.arraycopy(old, from.biasOffset(last), weights, bias, outputs);
        weights[bias + outputs] = NEVER;
        return new PolicyNetwork(to, weights);
    }
}
