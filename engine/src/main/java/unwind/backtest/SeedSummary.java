package unwind.backtest;

/**
 * One seed's agent beside the average over all seeds.
 *
 * @param meanBps mean controllable cost, bps
 * @param ratioToTwap sum of its cost over the sum of TWAP's, dollars; NaN without TWAP
 */
public record SeedSummary(long seed, double meanBps, double ratioToTwap) {}
