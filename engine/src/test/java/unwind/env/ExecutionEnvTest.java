package unwind.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import unwind.cost.CostModel;
import unwind.cost.CostPresets;
import unwind.cost.SessionLiquidity;
import unwind.feature.Feature;
import unwind.feature.Normaliser;
import unwind.feature.ObservationSet;
import unwind.market.MarketProfile;
import unwind.market.Session;
import unwind.order.ExecutionTiming;
import unwind.order.ParentOrder;
import unwind.param.ParamValues;
import unwind.sim.PaceBand;
import unwind.testing.Sessions;

class ExecutionEnvTest {
    private final List<Session> sessions = Sessions.randomWalks(9, 3);
    private final MarketProfile profile = MarketProfile.fit(sessions, Sessions.ASSUMED_ADV);
    private final List<SessionLiquidity> days = sessions.stream()
            .map(s -> SessionLiquidity.of(s, profile, ExecutionTiming.SNAPSHOT))
            .toList();
    private final CostModel costs = CostPresets.defaultModel();
    private final ParentOrder order = new ParentOrder(Sessions.TICKER, 1000, 0, 390);
    private final PaceBand band = PaceBand.ofPercent(10);

    private ExecutionEnv env(Map<String, String> settings) {
        ParamValues values = EnvParams.PARAMS.with(settings);
        Normaliser normaliser = Normaliser.fit(days, order, costs, band, ObservationSet.ALL, values.text("actionForm"));
        return new ExecutionEnv(days, order, costs, band, normaliser, values, new SplittableRandom(1));
    }

    @Test
    void tradingLikeTwapEarnsAboutNothing() {
        ExecutionEnv env = env(Map.of("randomStart", "false", "rewardScale", "20", "actionForm", "pace"));
        float[] observation = new float[env.observationSize()];
        SplittableRandom random = new SplittableRandom(3);
        double total = 0;
        int episodes = 20;
        for (int i = 0; i < episodes; i++) {
            env.reset(random, observation);
            Environment.Ending ending = Environment.Ending.RUNNING;
            while (ending == Environment.Ending.RUNNING) {
                ending = env.step(new float[] {0}, observation);
                total += env.reward();
            }
            assertThat(ending).isEqualTo(Environment.Ending.TERMINATED);
        }
        // Saving all of TWAP's cost would earn 20; stochastic rounding costs a little impact.
        assertThat(total / episodes).isCloseTo(0, within(1.0));
    }

    @Test
    void observationsStayFiniteAndClipped() {
        ExecutionEnv env = env(Map.of());
        float[] observation = new float[Feature.COUNT];
        SplittableRandom random = new SplittableRandom(4);
        env.reset(random, observation);
        for (int i = 0; i < 5_000; i++) {
            if (env.step(new float[] {(float) (2 * random.nextDouble() - 1)}, observation)
                    != Environment.Ending.RUNNING) {
                env.reset(random, observation);
            }
            for (float value : observation) {
                assertThat(value).isBetween(-3f, 3f);
            }
            assertThat(env.reward()).isFinite();
        }
    }

    @Test
    void theSameSeedGivesTheSameEpisode() {
        assertThat(rewards(7)).isEqualTo(rewards(7));
        assertThat(rewards(7)).isNotEqualTo(rewards(8));
    }

    private List<Double> rewards(long seed) {
        ExecutionEnv env = env(Map.of());
        float[] observation = new float[Feature.COUNT];
        SplittableRandom random = new SplittableRandom(seed);
        env.reset(random, observation);
        List<Double> rewards = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            if (env.step(new float[] {0.3f}, observation) != Environment.Ending.RUNNING) {
                env.reset(random, observation);
            }
            rewards.add(env.reward());
        }
        return rewards;
    }

    @Test
    void aShorterEpisodeIsCutOffWithoutCountingAsTheEnd() {
        ExecutionEnv env = env(Map.of("episodeMinutes", "5"));
        float[] observation = new float[Feature.COUNT];
        env.reset(new SplittableRandom(2), observation);
        Environment.Ending ending = Environment.Ending.RUNNING;
        for (int i = 0; i < 5; i++) {
            ending = env.step(new float[] {0}, observation);
        }
        assertThat(ending).isEqualTo(Environment.Ending.TRUNCATED);
    }

    @Test
    void paceActionIsEvenAtZeroAndWaitsAtTheBottom() {
        assertThat(PaceAction.wanted(0, 1000, 100)).isCloseTo(10, within(1e-12));
        assertThat(PaceAction.wanted(-0.9, 1000, 100)).isZero();
        assertThat(PaceAction.wanted(1, 1000, 100)).isCloseTo(10 * Math.exp(2.5), within(1e-9));
        assertThat(PaceAction.wanted(1, 3, 1)).isEqualTo(3);
    }
}
