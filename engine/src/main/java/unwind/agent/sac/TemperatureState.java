package unwind.agent.sac;

/**
 * What {@link Temperature} carries from one update to the next.
 *
 * @param logValue natural logarithm of the weight of the entropy
 * @param mean first moment of its Adam
 * @param square second moment of its Adam
 * @param steps of its Adam taken so far
 */
public record TemperatureState(double logValue, double mean, double square, long steps) {}
