package unwind.env;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import unwind.cost.CostModel;
import unwind.cost.CostPresets;
import unwind.cost.SessionLiquidity;
import unwind.feature.Normaliser;
import unwind.feature.ObservationSet;
import unwind.market.synth.SyntheticDays;
import unwind.order.ParentOrder;
import unwind.param.ParamValues;
import unwind.sim.PaceBand;

/** A step of the execution environment with the default costs, the start of a new episode included where one ends. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EnvironmentBenchmark {
    @Param({"reservation", "pace"})
    private String actionForm;

    private final SplittableRandom random = new SplittableRandom(1);
    private final float[] action = new float[1];
    private float[] observation;
    private ExecutionEnv environment;

    /** Makes the environment over synthetic sessions. */
    @Setup(Level.Trial)
    public void begin() {
        List<SessionLiquidity> days = SyntheticDays.wide(20);
        CostModel costs = CostPresets.defaultModel();
        PaceBand band = PaceBand.ofPercent(10);
        ParentOrder order = SyntheticDays.order();
        ParamValues values = EnvParams.PARAMS.defaults();
        ObservationSet seen = ObservationSet.of(values.text("observations"));
        Normaliser normaliser = Normaliser.fit(days, order, costs, band, seen, actionForm);
        environment = new ExecutionEnv(days, order, costs, band, normaliser, values, random);
        observation = new float[environment.observationSize()];
        environment.reset(random, observation);
    }

    /** One step with an action near the middle. */
    @Benchmark
    public double step() {
        action[0] = (float) (random.nextDouble() - 0.5);
        if (environment.step(action, observation) != Environment.Ending.RUNNING) {
            environment.reset(random, observation);
        }
        return environment.reward();
    }
}
