package unwind.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import unwind.agent.LearnedStrategy;
import unwind.agent.MlpShape;
import unwind.agent.PolicyNetwork;
import unwind.agent.sac.GradientGate;
import unwind.agent.sac.SacBench;
import unwind.agent.sac.SacHyperparameters;
import unwind.agent.sac.SacLearnerFactory;
import unwind.agent.sac.SacLearners;
import unwind.backtest.Backtester;
import unwind.cost.CostModel;
import unwind.cost.CostPresets;
import unwind.cost.SessionLiquidity;
import unwind.env.EnvParams;
import unwind.env.Environment;
import unwind.env.ExecutionEnv;
import unwind.feature.Feature;
import unwind.feature.Normaliser;
import unwind.feature.ObservationSet;
import unwind.market.CsvMarketDataImporter;
import unwind.market.ImportOptions;
import unwind.market.MarketProfile;
import unwind.market.Progress;
import unwind.market.Session;
import unwind.market.synth.SynthSpec;
import unwind.market.synth.SyntheticMarket;
import unwind.order.ExecutionTiming;
import unwind.order.ParentOrder;
import unwind.param.ParamValues;
import unwind.sim.PaceBand;
import unwind.strategy.SpreadThresholdStrategy;
import unwind.strategy.StaticOptimumStrategy;
import unwind.strategy.Strategy;
import unwind.strategy.TwapStrategy;
import unwind.strategy.VwapStrategy;
import unwind.train.CollectBench;
import unwind.train.PendulumProof;

/** Measures the stages of the line on synthetic sessions from a fixed seed, so that figures compare between machines. */
final class Bench {
    private static final int SESSIONS = 30;
    private static final double SECOND = 1e9;

    private final ConsoleProgress progress;
    private final FigureSheet figures;
    private final ParentOrder order = new ParentOrder("SYNTH", 1000, 0, Session.FULL_MINUTES);
    private final CostModel costs = CostPresets.model(CostPresets.DEFAULT_ID);
    private final PaceBand band = PaceBand.ofPercent(10);

    Bench(ConsoleProgress progress) {
        this.progress = progress;
        this.figures = new FigureSheet(progress);
    }

    String run(Optional<Path> dataFile) {
        List<Session> sessions = SyntheticMarket.sessions(SynthSpec.ofKind(SynthSpec.Kind.WIDE, SESSIONS, 1));
        MarketProfile profile = MarketProfile.fit(sessions, 1e6);
        List<SessionLiquidity> days = sessions.stream()
                .map(s -> SessionLiquidity.of(s, profile, ExecutionTiming.SNAPSHOT))
                .toList();
        environment(days);
        backtest(days);
        schedule(days);
        learners();
        BenchFigures.all().forEach(figure -> figure.measure(figures));
        dataFile.ifPresent(this::load);
        millionRows();
        return json();
    }

    private void environment(List<SessionLiquidity> days) {
        Normaliser normaliser = normaliser(days);
        RandomGenerator random = new SplittableRandom(1);
        Environment env = new ExecutionEnv(days, order, costs, band, normaliser, EnvParams.PARAMS.defaults(), random);
        float[] observation = new float[env.observationSize()];
        float[] action = new float[1];
        env.reset(random, observation);
        long best = Long.MAX_VALUE;
        int steps = 400_000;
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < steps; i++) {
                action[0] = (float) (random.nextDouble() - 0.5);
                if (env.step(action, observation) != Environment.Ending.RUNNING) {
                    env.reset(random, observation);
                }
            }
            best = Math.min(best, System.nanoTime() - start);
        }
        figures.add("environment_steps_per_second", steps * SECOND / best, "steps/s on one core", "1,000,000 wanted");
        collecting(days, normaliser);
    }

    private void collecting(List<SessionLiquidity> days, Normaliser normaliser) {
        SacLearnerFactory learners = SacLearners.factory(new GradientGate());
        for (int environments : new int[] {1, 8}) {
            SacHyperparameters hyperparameters = SacHyperparameters.of(Map.of("nEnvs", Integer.toString(environments)));
            double rate = CollectBench.stepsPerSecond(
                    learners,
                    () -> new ExecutionEnv(
                            days, order, costs, band, normaliser, EnvParams.PARAMS.defaults(), new SplittableRandom(1)),
                    hyperparameters);
            figures.add(
                    "collecting_steps_per_second_%d_environments".formatted(environments),
                    rate,
                    "steps/s of processor time on one core, 64x64 policy, without updates",
                    "an update for every second step: at 2,000 updates/s collecting takes under a tenth of the time"
                            + " above 36,000 steps/s");
        }
    }

    private Normaliser normaliser(List<SessionLiquidity> days) {
        ParamValues defaults = EnvParams.PARAMS.defaults();
        return Normaliser.fit(
                days,
                order,
                costs,
                band,
                ObservationSet.of(defaults.text("observations")),
                defaults.text("actionForm"));
    }

    private void backtest(List<SessionLiquidity> days) {
        List<Strategy> strategies = List.of(
                new TwapStrategy(),
                new VwapStrategy(),
                new StaticOptimumStrategy(days),
                SpreadThresholdStrategy.fit(days, order, costs, band));
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 8; round++) {
            long start = System.nanoTime();
            Backtester.run(days, order, ExecutionTiming.SNAPSHOT, 10, costs, strategies, Progress.NONE);
            best = Math.min(best, System.nanoTime() - start);
        }
        figures.add(
                "backtest_sessions_per_second",
                SESSIONS * strategies.size() * SECOND / best,
                "sessions x strategies/s, statistics included",
                "pandas TWAP simulation 12, numpy 7,200");
    }

    private void schedule(List<SessionLiquidity> days) {
        MlpShape shape = new MlpShape(new int[] {Feature.COUNT, 64, 64, 1});
        LearnedStrategy strategy = new LearnedStrategy(
                "sac",
                "SAC",
                new PolicyNetwork(shape, new float[shape.count()]),
                normaliser(days),
                Map.of(order.ticker(), days.get(0).profile()));
        double[] millis = new double[50];
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            Backtester.run(
                    days.subList(0, 1), order, ExecutionTiming.SNAPSHOT, 10, costs, List.of(strategy), Progress.NONE);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        figures.add(
                "schedule_latency_median", millis[millis.length / 2], "ms for a whole adaptive day", "20 ms wanted");
    }

    private void learners() {
        SacBench bench = new SacBench();
        learners(bench, 64, 2000, "230-283");
        learners(bench, 256, 200, "86-105");
    }

    private void learners(SacBench bench, int units, double wanted, String baselines) {
        SacBench.Speeds speeds = bench.measure(new int[] {units, units}, 30);
        String size = "_%dx%d".formatted(units, units);
        String perSecond = "updates/s, batch 256, replay sampling included, ";
        String cpu = perSecond + "one thread, processor time";
        String clock = perSecond + "%s, by the clock";
        figures.add(
                "sgemm_libtorch" + size,
                speeds.gigaflops(),
                "GFLOP/s, one thread, processor time",
                "139 wanted of a BLAS");
        figures.add(
                "sac_updates_at_libtorch_sgemm" + size,
                speeds.bound(),
                cpu,
                "if only the products took time; no limit where libtorch uses less than the processor has");
        if (!Double.isNaN(speeds.fused())) {
            String reference =
                    "%,.0f wanted where sgemm gives 139 GFLOP/s; %.2f of the figure at libtorch's sgemm; SB3 2.4.1: %s"
                            .formatted(wanted, speeds.fused() / speeds.bound(), baselines);
            figures.add("sac_updates_per_second_fused" + size, speeds.fused(), cpu, reference);
            figures.add(
                    "sac_updates_per_second_fused_clock" + size,
                    speeds.fusedByTheClock(),
                    clock.formatted("one thread"),
                    "other work on the machine slows it");
            figures.add(
                    "sac_updates_per_second_fused_two_threads" + size,
                    speeds.fusedTwoThreads(),
                    clock.formatted("two threads"),
                    "1.5 times one thread wanted: %,.0f".formatted(1.5 * speeds.fusedByTheClock()));
        }
        figures.add("sac_updates_per_second_djl" + size, speeds.djl(), cpu, "Stable-Baselines3 2.4.1: " + baselines);
    }

    /**
     * Trains on Pendulum-v1.
     *
     * @return whether every seed and their mean reach what {@link PendulumProof} asks for
     */
    boolean pendulum() {
        PendulumProof proof = new PendulumProof(SacLearners.factory(new GradientGate()));
        double sum = 0;
        double worst = Double.POSITIVE_INFINITY;
        for (int seed = 1; seed <= PendulumProof.SEEDS; seed++) {
            double meanReturn = proof.meanReturn(seed, PendulumProof.hyperparameters(PendulumProof.STEPS), progress);
            sum += meanReturn;
            worst = Math.min(worst, meanReturn);
            figures.add(
                    "pendulum_mean_return_seed_" + seed,
                    meanReturn,
                    "mean return over %d starts after %d steps".formatted(PendulumProof.STARTS, PendulumProof.STEPS),
                    "at least %.0f".formatted(PendulumProof.WORST_SEED));
        }
        double mean = sum / PendulumProof.SEEDS;
        figures.add(
                "pendulum_mean_return",
                mean,
                "mean over %d seeds".formatted(PendulumProof.SEEDS),
                "at least %.0f; RL Baselines3 Zoo reports -157".formatted(PendulumProof.MEAN));
        return worst >= PendulumProof.WORST_SEED && mean >= PendulumProof.MEAN;
    }

    private void load(Path file) {
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            new CsvMarketDataImporter().load(List.of(file), ImportOptions.defaults(), Progress.NONE);
            best = Math.min(best, System.nanoTime() - start);
        }
        figures.add("load_" + file.getFileName(), best / 1e6, "ms", "Tablesaw alone reads 17,000 rows in about 190 ms");
    }

    private void millionRows() {
        ImportBench.Result million = ImportBench.run();
        figures.add(
                "load_million_rows",
                million.first().wallSeconds(),
                "s on the clock, the first load of this process, %,d rows".formatted(million.rows()),
                "under 5 s on 2 idle cores wanted; this load: %s; warm: %s; reading and splitting the lines alone: %s"
                        .formatted(
                                million.first().text(),
                                million.best().text(),
                                million.rawSplit().text()));
    }

    /** All figures so far. */
    String json() {
        return figures.json();
    }
}
