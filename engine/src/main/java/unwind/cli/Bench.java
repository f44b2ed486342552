package unwind.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import unwind.agent.LearnedStrategy;
import unwind.agent.MlpShape;
import unwind.agent.PolicyNetwork;
import unwind.agent.sac.DjlSacLearner;
import unwind.agent.sac.FusedSacLearner;
import unwind.agent.sac.GradientGate;
import unwind.agent.sac.SacBench;
import unwind.agent.sac.SacLearners;
import unwind.backtest.Backtester;
import unwind.cost.CostModel;
import unwind.cost.CostPresets;
import unwind.cost.SessionLiquidity;
import unwind.env.EnvParams;
import unwind.env.Environment;
import unwind.env.ExecutionEnv;
import unwind.feature.Feature;
import unwind.feature.MarketFeatures;
import unwind.feature.Normaliser;
import unwind.market.CsvMarketDataImporter;
import unwind.market.ImportOptions;
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
import unwind.strategy.VwapStrategy;

/** Measures the stages of the line on synthetic sessions from a fixed seed, so that figures compare between machines. */
final class Bench {
    private static final int SESSIONS = 30;
    private static final double SECOND = 1e9;

    private final ConsoleProgress progress;
    private final List<Figure> figures = new ArrayList<>();
    private final ParentOrder order = new ParentOrder("SYNTH", 1000, 0, Session.FULL_MINUTES);
    private final CostModel costs = CostPresets.model(CostPresets.DEFAULT_ID);
    private final PaceBand band = PaceBand.ofPercent(10);

    Bench(ConsoleProgress progress) {
        this.progress = progress;
    }

    /**
     * @param value measured here, in this run
     * @param reference the figure to hold it against, with what it was measured on
     */
    private record Figure(String name, double value, String unit, String reference) {}

    private record Shape(String cpu, int cores, String java, List<Figure> figures) {}

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
        BenchFigures.all().forEach(figure -> figure.measure(this::add));
        dataFile.ifPresent(this::load);
        return json();
    }

    private void add(String name, double value, String unit, String reference) {
        figures.add(new Figure(name, value, unit, reference));
        progress.say("%s: %,.1f %s".formatted(name, value, unit));
    }

    private void environment(List<SessionLiquidity> days) {
        Normaliser normaliser =
                Normaliser.fit(days.stream().map(MarketFeatures::table).toList());
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
        add("environment_steps_per_second", steps * SECOND / best, "steps/s on one core", "1,000,000 wanted");
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
        add(
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
                Normaliser.fit(days.stream().map(MarketFeatures::table).toList()),
                Map.of(order.ticker(), days.get(0).profile()));
        double[] millis = new double[50];
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            Backtester.run(
                    days.subList(0, 1), order, ExecutionTiming.SNAPSHOT, 10, costs, List.of(strategy), Progress.NONE);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        add("schedule_latency_median", millis[millis.length / 2], "ms for a whole adaptive day", "20 ms wanted");
    }

    private void learners() {
        String baselines = "Stable-Baselines3 2.4.1 with its environment loop: %s";
        if (SacLearners.canRunFused()) {
            SacBench fused = new SacBench(FusedSacLearner.factory());
            String blas = baselines + "; the same arithmetic through OpenBLAS, MKL or libtorch sgemm: %s";
            learner(fused, "fused", 64, 3000, blas.formatted("230-283", "2,060-2,470"));
            learner(fused, "fused", 256, 600, blas.formatted("86-105", "205-268"));
        }
        SacBench djl = new SacBench(DjlSacLearner.factory(new GradientGate()));
        learner(djl, "djl", 64, 1000, baselines.formatted("230-283"));
        learner(djl, "djl", 256, 300, baselines.formatted("86-105"));
    }

    private void learner(SacBench bench, String backend, int units, int updates, String reference) {
        add(
                "sac_updates_per_second_%s_%dx%d".formatted(backend, units, units),
                bench.updatesPerSecond(new int[] {units, units}, updates),
                "updates/s, batch 256, one thread",
                reference);
    }

    private void load(Path file) {
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            new CsvMarketDataImporter().load(List.of(file), ImportOptions.defaults(), Progress.NONE);
            best = Math.min(best, System.nanoTime() - start);
        }
        add("load_" + file.getFileName(), best / 1e6, "ms", "Tablesaw alone reads 17,000 rows in about 190 ms");
    }

    private String json() {
        Shape shape = new Shape(
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().toString(),
                figures);
        try {
            return JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsString(shape);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of text and numbers always become JSON", e);
        }
    }
}
