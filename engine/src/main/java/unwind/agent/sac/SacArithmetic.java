package unwind.agent.sac;

import unwind.agent.MlpShape;

/** Counts what an update must compute whoever computes it: the products of matrices, by which a bound on speed is stated. */
final class SacArithmetic {
    private SacArithmetic() {}

    /**
     * Floating-point operations of one update, a multiplication and an addition counted as two. With a and c the products of
     * one row through actor and critic: 2 a + 6 c forward (next action, targets, critics, action, critics again), a + 2 c for
     * gradients of weights, and what carries gradients back: all layers but the first of the actor and of both critics, and
     * in the actor's step of one critic, there down to the actions.
     */
    static double operations(SacLayout layout, int rows) {
        double actor = products(layout.actor());
        double critic = products(layout.critic());
        double actorBack = actor - firstLayer(layout.actor());
        double criticBack = critic - firstLayer(layout.critic());
        double toActions = (double) layout.actionSize() * layout.critic().outputs(0);
        return 2.0 * rows * (3 * actor + 8 * critic + actorBack + 3 * criticBack + toActions);
    }

    private static double products(MlpShape shape) {
        double sum = 0;
        for (int layer = 0; layer < shape.layers(); layer++) {
            sum += (double) shape.inputs(layer) * shape.outputs(layer);
        }
        return sum;
    }

    private static double firstLayer(MlpShape shape) {
        return (double) shape.inputs(0) * shape.outputs(0);
    }
}
