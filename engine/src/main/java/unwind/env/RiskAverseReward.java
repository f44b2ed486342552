package unwind.env;

/**
 * Mean and variance after Almgren and Chriss, "Optimal Execution of Portfolio Transactions" (2000), section 2: minus
 * {@code E + lambda V}, with the variance of the implementation shortfall {@code V = sum over k of sigma_k^2 tau x_k^2} (their
 * equation for V(x)), x_k the shares held after the trade of minute k and tau one minute. Here in basis points of the
 * arrival notional: {@code V = sum (1e4 sigma_k x_k / X)^2}.
 *
 * <p>Every minute pays its own term. The price part of the shortfall is the sum of {@code -x_k (S_(k+1) - S_k)}; with
 * uncorrelated moves the variance of the sum is the sum of the variances, so the terms of an episode add up to lambda V, and
 * those from any minute on to lambda times the variance that is still to come. For schedules that react to prices this sum,
 * averaged over the sessions, is the expected variance of the moves, not the variance between sessions.
 *
 * @param scale reward of a basis point
 * @param lambda price of variance, bps per squared bps; 0 is {@link CostReward}
 */
record RiskAverseReward(double scale, double lambda) implements RewardStructure {
    @Override
    public double sold(double shares, double dollars, Basis day) {
        return -scale * day.bps(dollars);
    }

    @Override
    public double held(int shares, double sigma, Basis day) {
        double moveBps = 1e4 * sigma * shares / day.shares();
        return -scale * lambda * moveBps * moveBps;
    }
}
