package unwind.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import unwind.agent.LearnedStrategy;
import unwind.agent.MlpShape;
import unwind.agent.PolicyNetwork;
import unwind.agent.PolicyRegression;
import unwind.backtest.Backtester;
import unwind.cost.CostModel;
import unwind.cost.CostPresets;
import unwind.cost.SessionLiquidity;
import unwind.env.EnvParams;
import unwind.env.Environment;
import unwind.env.ExecutionEnv;
import unwind.env.ReservationTeacher;
import unwind.env.TrainingDay;
import unwind.feature.Feature;
import unwind.feature.Normaliser;
import unwind.feature.ObservationSet;
import unwind.market.MarketProfile;
import unwind.market.Progress;
import unwind.market.Session;
import unwind.market.synth.SynthSpec;
import unwind.market.synth.SyntheticMarket;
import unwind.order.ExecutionTiming;
import unwind.order.ParentOrder;
import unwind.sim.PaceBand;
import unwind.strategy.SpreadThresholdStrategy;
import unwind.strategy.StaticOptimumStrategy;
import unwind.strategy.Strategy;
import unwind.strategy.TwapStrategy;
import unwind.testing.Sessions;

class WarmStartTest {
    private final ParentOrder order = new ParentOrder(Sessions.TICKER, 1000, 0, 390);
    private final PaceBand band = PaceBand.ofPercent(10);
    private final CostModel costs = CostPresets.defaultModel();

    private final List<SessionLiquidity> days = liquidity(Sessions.randomWalks(9, 3));

    private static List<SessionLiquidity> liquidity(List<Session> sessions) {
        return liquidity(sessions, MarketProfile.fit(sessions, Sessions.ASSUMED_ADV));
    }

    private static List<SessionLiquidity> liquidity(List<Session> sessions, MarketProfile profile) {
        return sessions.stream()
                .map(s -> SessionLiquidity.of(s, profile, ExecutionTiming.SNAPSHOT))
                .toList();
    }

    private Normaliser normaliser(List<SessionLiquidity> training) {
        return normaliser(training, costs);
    }

    private Normaliser normaliser(List<SessionLiquidity> training, CostModel model) {
        return Normaliser.fit(training, order, model, band, ObservationSet.COMPACT, "reservation");
    }

    private ExecutionEnv environment(List<SessionLiquidity> training, Normaliser normaliser) {
        return environment(training, normaliser, costs);
    }

    private ExecutionEnv environment(List<SessionLiquidity> training, Normaliser normaliser, CostModel model) {
        return new ExecutionEnv(
                training, order, model, band, normaliser, EnvParams.PARAMS.defaults(), new SplittableRandom(1));
    }

    private double ratio(PolicyNetwork policy, Normaliser normaliser, List<SessionLiquidity> played) {
        return ratios(played, costs, learned(policy, normaliser, played)).get(0);
    }

    private static Strategy learned(PolicyNetwork policy, Normaliser normaliser, List<SessionLiquidity> played) {
        return new LearnedStrategy(
                "sac",
                "SAC",
                policy,
                normaliser,
                Map.of(Sessions.TICKER, played.get(0).profile()));
    }

    /** Costs as shares of TWAP's. */
    private List<Double> ratios(List<SessionLiquidity> played, CostModel model, Strategy... strategies) {
        List<Strategy> all = new ArrayList<>(List.of(new TwapStrategy()));
        all.addAll(List.of(strategies));
        var results = Backtester.run(played, order, ExecutionTiming.SNAPSHOT, 10, model, all, Progress.NONE)
                .strategies();
        double twap = dollars(results.get(0));
        return results.stream().skip(1).map(r -> dollars(r) / twap).toList();
    }

    /** An impact that decays is left out by the programme, and at a cent for a thousand shares does not matter to it. */
    @Test
    void theCopyIsCheaperThanItsRivalsUnderTransientImpact() {
        CostModel model = CostPresets.model("obizhaeva-wang");
        assertThat(model.separable()).isFalse();
        assertThat(WarmStart.covers(model)).isTrue();
        List<Session> wide = SyntheticMarket.sessions(SynthSpec.ofKind(SynthSpec.Kind.WIDE, 16, 5));
        MarketProfile profile = MarketProfile.fit(wide.subList(0, 10), Sessions.ASSUMED_ADV);
        List<SessionLiquidity> fit = liquidity(wide.subList(0, 10), profile);
        List<SessionLiquidity> played = liquidity(wide.subList(10, 16), profile);
        Normaliser normaliser = normaliser(fit, model);
        ExecutionEnv environment = environment(fit, normaliser, model);
        ReservationTeacher teacher = ReservationTeacher.fit(environment.days(), model, band, normaliser.reservation());
        PolicyNetwork copy =
                WarmStart.copy(WarmStart.guide(environment, teacher), environment, band, 2_000, new int[] {32, 32}, 3);
        List<Double> ratios = ratios(
                played,
                model,
                learned(copy, normaliser, played),
                new StaticOptimumStrategy(fit),
                SpreadThresholdStrategy.fit(fit, order, model, band));
        assertThat(ratios.get(0)).isLessThan(ratios.get(1)).isLessThan(ratios.get(2));
    }

    private static double dollars(unwind.backtest.StrategyResult result) {
        return result.sessions().stream()
                .mapToDouble(r -> r.controllableDollars())
                .sum();
    }

    @Test
    void anUntrainedPolicyIsNotDearerThanTwap() {
        Normaliser normaliser = normaliser(days);
        MlpShape shape = new MlpShape(Feature.COUNT, 16, 1);
        assertThat(ratio(new PolicyNetwork(shape, new float[shape.count()]), normaliser, days))
                .isLessThan(1);
    }

    /** Where nothing moves, the best is to sell evenly; rounding to whole shares costs a little impact. */
    @Test
    void theCopySellsEvenlyWhereNothingMoves() {
        List<SessionLiquidity> still = liquidity(List.of(Sessions.constant(99.99, 100.01, 500)));
        Normaliser normaliser = normaliser(still);
        ExecutionEnv environment = environment(still, normaliser);
        ReservationTeacher teacher = ReservationTeacher.fit(environment.days(), costs, band, normaliser.reservation());
        PolicyNetwork copy =
                WarmStart.copy(WarmStart.guide(environment, teacher), environment, band, 1_500, new int[] {32, 32}, 3);
        assertThat(ratio(copy, normaliser, still)).isCloseTo(1, within(0.02));
    }

    /** Stated tolerance: 0.1 on average, of actions from -1 to 1; the teacher's jump at the edges of its bins. */
    @Test
    void theCopyActsLikeItsTeacher() {
        Normaliser normaliser = normaliser(days);
        ExecutionEnv environment = environment(days, normaliser);
        ReservationTeacher teacher = ReservationTeacher.fit(environment.days(), costs, band, normaliser.reservation());
        PolicyNetwork copy =
                WarmStart.copy(WarmStart.guide(environment, teacher), environment, band, 2_000, new int[] {32, 32}, 3);
        SplittableRandom random = new SplittableRandom(8);
        float[] observation = new float[Feature.COUNT];
        float[] action = new float[1];
        double misses = 0;
        int n = 1_000;
        for (int i = 0; i < n; i++) {
            int minute = random.nextInt(20, 380);
            int sold = (int) Math.round(1000.0 * minute / 390 + random.nextInt(-30, 31));
            TrainingDay day = environment.days().get(i % 3);
            environment.place(i % 3, minute, sold, observation);
            copy.act(observation, action);
            misses += Math.abs(action[0] - Math.clamp(teacher.action(day, minute, sold), -0.97, 0.97));
        }
        assertThat(misses / n).isLessThan(0.1);
    }

    @Test
    void theSameSeedGivesTheSameCopy() {
        float[][] observations = {{1, 0}, {0, 1}, {1, 1}};
        float[] actions = {0.5f, -0.5f, 0};
        int[] hidden = {8};
        PolicyNetwork first = PolicyRegression.fit(hidden, observations, actions, 400, 0.01, new SplittableRandom(1));
        PolicyNetwork again = PolicyRegression.fit(hidden, observations, actions, 400, 0.01, new SplittableRandom(1));
        assertThat(again).isEqualTo(first);
        float[] action = new float[1];
        for (int i = 0; i < actions.length; i++) {
            first.act(observations[i], action);
            assertThat(action[0]).isCloseTo(actions[i], within(0.02f));
        }
    }

    /** Ng, Harada and Russell 1999: shaping adds the potential of the end (0) less that of the start. */
    @Test
    void shapingChangesAnEpisodesTotalByThePotentialOfItsStartAlone() {
        Normaliser normaliser = normaliser(days);
        ExecutionEnv plain = environment(days, normaliser);
        ExecutionEnv shaped = environment(days, normaliser);
        shaped.shapeBy(ReservationTeacher.fit(shaped.days(), costs, band, normaliser.reservation()));
        List<Double> differences = new ArrayList<>();
        for (double level : new double[] {-0.8, -0.2, 0.3, 0.9}) {
            differences.add(total(shaped, level) - total(plain, level));
        }
        assertThat(differences.get(0)).isNotCloseTo(0, within(1e-6));
        for (double difference : differences) {
            assertThat(difference).isCloseTo(differences.get(0), within(1e-9));
        }
    }

    /** An episode from a start that depends on the seed alone, with actions round a level. */
    private static double total(ExecutionEnv environment, double level) {
        float[] observation = new float[environment.observationSize()];
        environment.reset(new SplittableRandom(12), observation);
        double total = 0;
        Environment.Ending ending = Environment.Ending.RUNNING;
        while (ending == Environment.Ending.RUNNING) {
            ending = environment.step(new float[] {(float) level}, observation);
            total += environment.reward();
        }
        assertThat(ending).isEqualTo(Environment.Ending.TERMINATED);
        return total;
    }
}
