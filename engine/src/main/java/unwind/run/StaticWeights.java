package unwind.run;

import java.util.List;
import unwind.market.Progress;
import unwind.sim.ExecutionResult;
import unwind.strategy.Strategy;

/** The static schedule of an adaptive policy: the mean of its rollouts over the training sessions. */
final class StaticWeights {
    private StaticWeights() {}

    /**
     * @return share of the order in each minute, {@code [horizonMinutes]}; sessions cut short by an early close are left out
     *     unless there are no others
     */
    static double[] of(Strategy strategy, Prepared prepared) {
        List<ExecutionResult> rollouts = prepared.play(prepared.train(), List.of(strategy), Progress.NONE)
                .strategies()
                .get(0)
                .sessions();
        int horizon = rollouts.stream()
                .mapToInt(r -> r.order().horizonMinutes())
                .max()
                .orElseThrow();
        double[] weights = new double[horizon];
        double total = 0;
        for (ExecutionResult rollout : rollouts) {
            if (rollout.order().horizonMinutes() == horizon) {
                int[] shares = rollout.sharesByMinute();
                for (int k = 0; k < horizon; k++) {
                    weights[k] += shares[k];
                    total += shares[k];
                }
            }
        }
        for (int k = 0; k < horizon; k++) {
            weights[k] /= total;
        }
        return weights;
    }
}
