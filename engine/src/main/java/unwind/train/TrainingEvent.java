package unwind.train;

/** What a training tells those who watch; sent from the training thread. */
public sealed interface TrainingEvent {
    /** Environment steps done when the event was made. */
    long step();

    /**
     * How far and how fast; a few times a second.
     *
     * @param stepsPerSecond environment steps a second over the last moments, pauses left out
     * @param etaSeconds seconds left at that rate
     */
    record Advanced(long step, long totalSteps, double stepsPerSecond, double etaSeconds) implements TrainingEvent {}

    /**
     * Means over the updates since the last event of this kind.
     *
     * @param meanEpisodeReward mean reward of the episodes finished since then; NaN when none did
     */
    record Learned(
            long step,
            double criticLoss,
            double actorLoss,
            double entropyTemperature,
            double policyEntropy,
            double meanEpisodeReward,
            double updatesPerSecond)
            implements TrainingEvent {}

    /**
     * The deterministic policy on the validation sessions.
     *
     * @param costBps mean controllable cost, bps
     * @param ratioToTwap sum of cost over sum of TWAP's
     * @param best whether it is the best so far and was kept
     */
    record Validated(long step, double costBps, double twapBps, double vwapBps, double ratioToTwap, boolean best)
            implements TrainingEvent {}

    /** Paused or going on again. */
    record Paused(long step, boolean paused) implements TrainingEvent {}

    /** The end: the budget is used up, or it was stopped. */
    record Finished(long step, boolean stopped, double seconds) implements TrainingEvent {}
}
