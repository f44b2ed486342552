package unwind.agent.sac;

import unwind.problem.Problem;

/** Stops a training whose numbers are no longer finite. */
final class Divergence {
    private Divergence() {}

    /**
     * @param allFinite whether every weight and every moment is finite after the update
     * @throws unwind.problem.ProblemException (failed) with what to change
     */
    static void check(UpdateStats stats, boolean allFinite, long update, LearningRates rates) {
        if (!Double.isFinite(stats.criticLoss() + stats.actorLoss() + stats.entropy()) || !allFinite) {
            throw Problem.failed(
                    "The training diverged at update %d: critic loss %s, actor loss %s, temperature %s."
                            .formatted(update, stats.criticLoss(), stats.actorLoss(), stats.temperature()),
                    ("Lower the learning rate (learningRate, now %s for the actor and %s for the critics) or clip"
                                    + " gradients (gradientClip), and check that the rewards are of order one.")
                            .formatted(rates.actor(), rates.critic()));
        }
    }
}
