package unwind.app;

import java.util.List;
import unwind.agent.MlpShape;
import unwind.agent.PolicyNetwork;
import unwind.backtest.BacktestResult;
import unwind.feature.Normaliser;
import unwind.run.Prepared;
import unwind.run.TrainedAgent;

/** Results as an engine would give them, without the work. */
public final class TestResults {
    private TestResults() {}

    /** A new agent each time: none equals another. */
    public static TrainedAgent agent() {
        MlpShape shape = new MlpShape(1, 1);
        return new TrainedAgent(
                new PolicyNetwork(shape, new float[shape.count()]),
                Normaliser.unfitted(),
                new double[] {1},
                1,
                List.of(),
                false);
    }

    public static BacktestResult backtest(Prepared prepared) {
        return new BacktestResult(
                prepared.order(),
                prepared.timing(),
                10,
                prepared.costs(),
                prepared.test(),
                List.of(),
                List.of(),
                List.of());
    }
}
