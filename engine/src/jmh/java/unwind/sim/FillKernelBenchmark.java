package unwind.sim;

import java.util.List;
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
import unwind.cost.CostPresets;
import unwind.cost.SessionLiquidity;
import unwind.market.synth.SyntheticDays;
import unwind.order.ParentOrder;

/** A child order through the fill kernel: at market, and with a limit price that rests for a minute. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FillKernelBenchmark {
    private static final int SHARES = 3;

    @Param({"realistic", "blockhouse", "obizhaeva-wang"})
    private String preset;

    private final OrderTicket ticket = new OrderTicket();
    private final ParentOrder order = SyntheticDays.order();
    private List<SessionLiquidity> days;
    private ExecutionSimulator simulator;
    private int day;

    /** Makes the kernel and begins the first session. */
    @Setup(Level.Trial)
    public void begin() {
        days = SyntheticDays.wide(10);
        simulator = new ExecutionSimulator(CostPresets.model(preset), PaceBand.ofPercent(10), days.get(0));
        simulator.begin(days.get(0), order);
    }

    private void beginNextWhereDone() {
        if (simulator.done()) {
            day = (day + 1) % days.size();
            simulator.begin(days.get(day), order);
        }
    }

    /** Sells a few shares at market. */
    @Benchmark
    public double market() {
        beginNextWhereDone();
        return simulator.step(SHARES);
    }

    /** Posts as many shares ten basis points above the mid that was seen last. */
    @Benchmark
    public double limit() {
        beginNextWhereDone();
        MarketView view = simulator.view();
        ticket.clear();
        ticket.limit(SHARES, view.mid(view.lastRow()) * 1.001);
        return simulator.step(ticket);
    }
}
