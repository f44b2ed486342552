package unwind.backtest;

import java.util.Arrays;

/**
 * How much better than a baseline a strategy sold, in prices: PA and GLR as reinforcement-learning papers on execution
 * report them (Fang et al. 2021, "Universal Trading for Order Execution with Oracle Policy Distillation", AAAI 35, section
 * "Evaluation Metrics"), with the baseline's average price in place of the day's.
 *
 * <p>A session's price advantage is 1e4 (P(s) / P(b) - 1), P the average price per share after modelled costs and before
 * fees; positive is better, the other way round from costs. It holds the price drift between the two schedules' minutes, so
 * its noise hides differences in cost.
 *
 * @param meanBps mean price advantage, bps; NaN where nothing was sold
 * @param gainLossRatio mean advantage of the sessions that sold higher over the mean shortfall of those that sold lower; NaN
 *     where there are none of either
 */
public record PriceAdvantage(double meanBps, double gainLossRatio) {
    /** Where prices are not known. */
    public static final PriceAdvantage UNKNOWN = new PriceAdvantage(Double.NaN, Double.NaN);

    /** @param advantageBps one value a session, {@code [sessions]} */
    static PriceAdvantage of(double[] advantageBps) {
        return new PriceAdvantage(Series.mean(advantageBps), Series.sideRatio(advantageBps, 1));
    }

    /** One session's advantage over another price, bps. */
    static double[] bps(double[] prices, double[] baselinePrices) {
        double[] bps = new double[prices.length];
        Arrays.setAll(bps, i -> 1e4 * (prices[i] / baselinePrices[i] - 1));
        return bps;
    }
}
