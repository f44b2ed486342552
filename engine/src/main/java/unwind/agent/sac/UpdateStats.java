package unwind.agent.sac;

/**
 * What one update found, before it changed the networks.
 *
 * @param criticLoss half the mean squared Bellman error, summed over both critics
 * @param actorLoss mean of temperature x log-probability minus the smaller critic
 * @param temperature weight of the entropy
 * @param entropy estimate of the policy's entropy, nats: minus the mean log-probability
 */
public record UpdateStats(double criticLoss, double actorLoss, double temperature, double entropy) {}
