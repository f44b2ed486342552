package unwind.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unwind.cost.CostModel;
import unwind.cost.CostPresets;
import unwind.cost.SessionLiquidity;
import unwind.feature.Normaliser;
import unwind.feature.ObservationSet;
import unwind.market.MarketProfile;
import unwind.market.Session;
import unwind.order.ExecutionTiming;
import unwind.order.ParentOrder;
import unwind.param.ParamValues;
import unwind.sim.ExecutionResult;
import unwind.sim.ExecutionSimulator;
import unwind.sim.PaceBand;
import unwind.strategy.LargestRemainder;
import unwind.strategy.ScheduleDecider;
import unwind.testing.Sessions;

/** Episodes of one session from its start, so that the sum of the rewards can be computed from the fills alone. */
class RewardsTest {
    private static final double SCALE = 3;

    private final List<Session> sessions = Sessions.randomWalks(9, 3);
    private final SessionLiquidity day = SessionLiquidity.of(
            sessions.get(0), MarketProfile.fit(sessions, Sessions.ASSUMED_ADV), ExecutionTiming.SNAPSHOT);
    private final CostModel costs = CostPresets.defaultModel();
    private final ParentOrder order = new ParentOrder(Sessions.TICKER, 1000, 0, 390);
    private final PaceBand band = PaceBand.ofPercent(10);

    private ExecutionEnv env(String... settings) {
        Map<String, String> all = new HashMap<>(
                Map.of("randomStart", "false", "rewardScale", Double.toString(SCALE), "actionForm", "pace"));
        for (String setting : settings) {
            String[] pair = setting.split("=");
            all.put(pair[0], pair[1]);
        }
        ParamValues values = EnvParams.PARAMS.with(all);
        return new ExecutionEnv(List.of(day), order, costs, band, normaliser(values), values, new SplittableRandom(1));
    }

    private Normaliser normaliser(ParamValues values) {
        return Normaliser.fit(List.of(day), order, costs, band, ObservationSet.ALL, values.text("actionForm"));
    }

    private static double total(ExecutionEnv env, double level) {
        float[] observation = new float[env.observationSize()];
        env.reset(new SplittableRandom(12), observation);
        double total = 0;
        Environment.Ending ending = Environment.Ending.RUNNING;
        while (ending == Environment.Ending.RUNNING) {
            ending = env.step(new float[] {(float) level}, observation);
            total += env.reward();
        }
        assertThat(ending).isEqualTo(Environment.Ending.TERMINATED);
        return total;
    }

    /** The same episode played beside the environment, with its rounding, through the kernel. */
    private ExecutionResult played(double level) {
        SplittableRandom random = new SplittableRandom(12);
        random.nextInt(1);
        return new ExecutionSimulator(costs, band, day).run(day, order, (view, state) -> {
            double wanted = PaceAction.wanted(level, state.shares() - state.sold(), state.minutesLeft());
            return (int) Math.floor(wanted + random.nextDouble());
        });
    }

    private double twapDollars() {
        return new ExecutionSimulator(costs, PaceBand.OFF, day)
                .run(day, order, new ScheduleDecider(LargestRemainder.even(1000, 390)))
                .controllableDollars();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.5, 0, 0.4})
    void costPaysMinusTheControllableBasisPointsThatTheBacktestReports(double level) {
        ExecutionResult result = played(level);
        double bps = result.bps(result.controllableDollars());
        assertThat(total(env("reward=cost"), level)).isCloseTo(-SCALE * bps, within(1e-9));
        assertThat(bps).isGreaterThan(0.1);
    }

    @Test
    void differenceIsCostInUnitsOfTwapsCostMovedByAConstantOfTheSession() {
        double twapBps = 1e4 * twapDollars() / (1000 * day.session().mid()[0]);
        for (double level : new double[] {-0.5, 0, 0.4}) {
            double cost = total(env("reward=cost"), level) / twapBps;
            assertThat(total(env(), level) - cost).isCloseTo(SCALE, within(1e-9));
            assertThat(total(env("reward=difference"), level)).isEqualTo(total(env(), level));
        }
    }

    /** Almgren and Chriss 2000: V = sum of sigma^2 x^2 over the minutes, x what is held after the trade. */
    @ParameterizedTest
    @ValueSource(doubles = {-0.5, 0, 0.4})
    void riskAversePenalisesTheVarianceOfTheShortfall(double level) {
        int[] shares = played(level).sharesByMinute();
        double variance = 0;
        int held = 1000;
        for (int t = 0; t < 390; t++) {
            held -= shares[t];
            variance += Math.pow(1e4 * day.sigmaPerMinute()[t] * held / 1000, 2);
        }
        double lambda = 0.002;
        double penalty = total(env("reward=cost"), level) - total(env("reward=risk-averse", "riskLambda=0.002"), level);
        assertThat(penalty).isCloseTo(SCALE * lambda * variance, within(1e-9 * (1 + penalty)));
        assertThat(penalty).isGreaterThan(0.01);
    }

    @Test
    void riskThatCostsNothingLeavesTheCost() {
        assertThat(total(env("reward=risk-averse", "riskLambda=0"), 0.2)).isEqualTo(total(env("reward=cost"), 0.2));
    }

    @Test
    void sellingSoonerCarriesLessRiskAndIsPenalisedLess() {
        List<Double> penalties = new ArrayList<>();
        for (double level : new double[] {-0.5, 0, 0.4}) {
            penalties.add(total(env("reward=cost"), level) - total(env("reward=risk-averse"), level));
        }
        assertThat(penalties).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(penalties.get(0)).isGreaterThan(penalties.get(2) + 1e-3);
    }

    /** Per-step terms add up because price moves are uncorrelated: checked against simulated prices. */
    @Test
    void theTermsOfTheMinutesAddUpToTheVarianceOfTheShortfall() {
        RewardStructure reward = new RiskAverseReward(1, 1);
        RewardStructure.Basis basis = new RewardStructure.Basis(100, 50, 1);
        int[] held = {80, 55, 20, 0};
        double sigma = 0.001;
        double terms = 0;
        for (int x : held) {
            terms -= reward.held(x, sigma, basis);
        }
        SplittableRandom random = new SplittableRandom(5);
        int paths = 40_000;
        double squares = 0;
        for (int i = 0; i < paths; i++) {
            double shortfallBps = 0;
            for (int x : held) {
                shortfallBps -= basis.bps(x * basis.arrivalDollars() * sigma * random.nextGaussian());
            }
            squares += shortfallBps * shortfallBps;
        }
        assertThat(squares / paths).isCloseTo(terms, within(0.03 * terms));
    }

    @ParameterizedTest
    @ValueSource(strings = {"difference", "cost", "risk-averse"})
    void theTerminalPenaltyIsOnSharesThatOnlyTheEndSold(String id) {
        // Waiting at the bottom asks for nothing: the band sells until the end, and the kernel all the rest there.
        int forced = played(-1).sharesByMinute()[389];
        assertThat(forced).isGreaterThan(50);
        double plain = total(env("reward=" + id), -1);
        double penalised = total(env("reward=" + id, "terminalPenalty=7"), -1);
        double twapBps = 1e4 * twapDollars() / (1000 * day.session().mid()[0]);
        double bps = 7 * forced / 1000.0;
        assertThat(plain - penalised).isCloseTo(SCALE * (id.equals("difference") ? bps / twapBps : bps), within(1e-9));
    }

    @Test
    void whoIsDoneBeforeTheEndPaysNoTerminalPenalty() {
        assertThat(played(0.4).sharesByMinute()[389]).isZero();
        assertThat(total(env("terminalPenalty=7"), 0.4)).isEqualTo(total(env(), 0.4));
    }

    /** Ng, Harada and Russell 1999: whatever is done, shaping moves the total by the same potential of the start. */
    @ParameterizedTest
    @ValueSource(strings = {"difference", "cost", "risk-averse"})
    void shapingMovesTheTotalOfEveryEpisodeAlike(String id) {
        String[] settings = {
            "reward=" + id, "terminalPenalty=7", "actionForm=reservation", "randomStart=true", "episodeMinutes=390"
        };
        ExecutionEnv plain = env(settings);
        ExecutionEnv shaped = env(settings);
        Normaliser frozen = normaliser(EnvParams.PARAMS.with(Map.of("actionForm", "reservation")));
        shaped.shapeBy(ReservationTeacher.fit(shaped.days(), costs, band, frozen.reservation()));
        double first = total(shaped, -0.8) - total(plain, -0.8);
        assertThat(first).isNotCloseTo(0, within(1e-6));
        for (double level : new double[] {-0.2, 0.3, 0.9}) {
            assertThat(total(shaped, level) - total(plain, level)).isCloseTo(first, within(1e-9));
        }
    }

    /** Shares ahead of the line have been paid for; what they saved later is in the same units as the reward. */
    @Test
    void rewardsAreLinearInSharesAndDollars() {
        RewardStructure.Basis basis = new RewardStructure.Basis(1000, 20, 3);
        for (String id : Rewards.ids()) {
            RewardStructure reward = Rewards.of(EnvParams.PARAMS.with(Map.of("reward", id)));
            double sum = reward.sold(30, 0.1, basis) + reward.sold(-50, -0.7, basis);
            assertThat(reward.sold(-20, -0.6, basis)).as(id).isCloseTo(sum, within(1e-12));
        }
    }
}
