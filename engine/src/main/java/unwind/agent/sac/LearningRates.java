package unwind.agent.sac;

/** Step sizes of the three optimisers of one update; those of actor and temperature may be 0, which holds them. */
public record LearningRates(double actor, double critic, double temperature) {
    public LearningRates {
        if (!(actor >= 0) || !(critic > 0) || !(temperature >= 0)) {
            throw new IllegalArgumentException(
                    "learning rates must not be negative, the critics' must be positive, have %s, %s, %s"
                            .formatted(actor, critic, temperature));
        }
    }

    /** The same for the critics, with actor and temperature held. */
    public LearningRates criticsAlone() {
        return new LearningRates(0, critic, 0);
    }

    /** The same for all three. */
    public static LearningRates all(double rate) {
        return new LearningRates(rate, rate, rate);
    }
}
