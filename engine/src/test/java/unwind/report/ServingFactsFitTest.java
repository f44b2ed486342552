package unwind.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import unwind.agent.StaticScheduleStrategy;
import unwind.agent.ValidationCosts;
import unwind.backtest.Backtester;
import unwind.market.Progress;
import unwind.run.Prepared;
import unwind.run.ServingFactsFit;
import unwind.sim.PaceBand;
import unwind.strategy.LargestRemainder;
import unwind.strategy.Strategy;
import unwind.strategy.TwapStrategy;

/** The costs that a server quotes are those of the backtest on validation sessions. */
class ServingFactsFitTest {
    private final Prepared prepared =
            ReportSamples.input("TEST", "test.csv", 3, false).prepared();
    private final double[] weights = weights();

    private static double[] weights() {
        double[] weights = new double[390];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = 1 + k % 5;
        }
        return weights;
    }

    private ValidationCosts.Size trainedSize() {
        return ServingFactsFit.of(prepared, weights)
                .orElseThrow()
                .validation()
                .at(prepared.order().shares());
    }

    private double backtestBps(Strategy strategy) {
        return Backtester.run(
                        prepared.validate(),
                        prepared.order(),
                        prepared.timing(),
                        prepared.spec().order().number("paceBandPct"),
                        prepared.costs(),
                        List.of(strategy),
                        Progress.NONE)
                .summaries()
                .get(0)
                .meanBps();
    }

    @Test
    void scheduleAndTwapCostWhatTheBacktestSays() {
        ValidationCosts.Size size = trainedSize();
        double fees = size.schedule().fees();
        assertThat(fees).isPositive();
        assertThat(size.schedule().total() - fees)
                .isCloseTo(backtestBps(new StaticScheduleStrategy("s", "S", weights)), within(1e-9));
        assertThat(size.twap().total() - fees).isCloseTo(backtestBps(new TwapStrategy()), within(1e-9));
    }

    @Test
    void costsOfTheMinutesSumToTheCostOfTheSchedule() {
        ValidationCosts.Size size = trainedSize();
        int[] shares = LargestRemainder.apportion(
                weights,
                prepared.order().shares(),
                PaceBand.ofPercent(prepared.spec().order().number("paceBandPct")));
        double sum = 0;
        for (int k = 0; k < shares.length; k++) {
            sum += size.minuteTotal(k) * shares[k] / Arrays.stream(shares).sum();
        }
        assertThat(sum).isCloseTo(size.schedule().total() - size.schedule().fees(), within(1e-9));
    }
}
