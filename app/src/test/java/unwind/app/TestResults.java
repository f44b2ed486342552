package unwind.app;

import java.util.List;
import unwind.agent.Policy;
import unwind.backtest.BacktestResult;
import unwind.run.Prepared;
import unwind.run.TrainedAgent;

/** Results as an engine would give them, without the work. */
public final class TestResults {
    private TestResults() {}

    /** A new agent each time: none equals another. */
    public static TrainedAgent agent() {
        return new TrainedAgent(new StillPolicy(), new double[] {1}, 1, List.of(), false);
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

    private static final class StillPolicy implements Policy {
        @Override
        public int observationSize() {
            return 1;
        }

        @Override
        public int actionSize() {
            return 1;
        }

        @Override
        public void act(float[] observation, float[] action) {
            action[0] = 0;
        }

        @Override
        public Policy copy() {
            return new StillPolicy();
        }
    }
}
