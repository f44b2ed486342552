package unwind.agent.sac;

import unwind.problem.Problem;

/** Stops a training whose numbers are no longer finite. */
final class Divergence {
    private Divergence() {}

    /**
     * @param weightsFinite whether every weight is finite after the update
     * @throws unwind.problem.ProblemException (failed) with what to change
     */
    static void check(UpdateStats stats, boolean weightsFinite, long update, double learningRate) {
        if (!Double.isFinite(stats.criticLoss() + stats.actorLoss() + stats.entropy()) || !weightsFinite) {
            throw Problem.failed(
                    "The training diverged at update %d: critic loss %s, actor loss %s, temperature %s."
                            .formatted(update, stats.criticLoss(), stats.actorLoss(), stats.temperature()),
                    "Lower the learning rate (learningRate, now %s) or clip gradients (gradientClip), and check that the"
                                    .formatted(learningRate)
                            + " rewards are finite.");
        }
    }
}
