package unwind.agent.sac;

/**
 * All numbers that the fused learner changes, in panels: actor, critic 1 and critic 2 in one array, their gradients in the
 * same places, the targets, the optimisers; and the way between panels and the canonical order of {@link SacLayout}.
 */
final class FusedSacWeights {
    private final SacLayout layout;
    private final PanelShape actorShape;
    private final PanelShape criticShape;
    private final int criticCount;
    private final float[] trained;
    private final float[] targets;
    private final float[] gradients;
    private final Adam actorAdam;
    private final Adam criticAdam;

    FusedSacWeights(SacLayout layout) {
        this.layout = layout;
        this.actorShape = new PanelShape(layout.actor());
        this.criticShape = new PanelShape(layout.critic());
        this.criticCount = criticShape.count();
        this.trained = new float[Math.addExact(actorShape.count(), Math.multiplyExact(2, criticCount))];
        this.gradients = new float[trained.length];
        this.targets = new float[2 * criticCount];
        this.actorAdam = new VectorAdam(0, actorShape.count());
        this.criticAdam = new VectorAdam(actorShape.count(), 2 * criticCount);
    }

    PanelShape actorShape() {
        return actorShape;
    }

    PanelShape criticShape() {
        return criticShape;
    }

    /** Actor, critic 1, critic 2. */
    float[] trained() {
        return trained;
    }

    /** Target 1, target 2. */
    float[] targets() {
        return targets;
    }

    /** In the places of {@link #trained}. */
    float[] gradients() {
        return gradients;
    }

    Adam actorAdam() {
        return actorAdam;
    }

    /** Of both critics, whose weights lie side by side. */
    Adam criticAdam() {
        return criticAdam;
    }

    int actorCount() {
        return actorShape.count();
    }

    /** Weights of one critic, padding included. */
    int criticCount() {
        return criticCount;
    }

    /** Where a critic begins in {@link #trained}. */
    int criticFrom(int index) {
        return actorShape.count() + index * criticCount;
    }

    /** Where a critic's target begins in {@link #targets}. */
    int targetFrom(int index) {
        return index * criticCount;
    }

    float[] canonical() {
        float[] canonical = new float[layout.count()];
        unpackTrainable(trained, canonical);
        for (int i = 0; i < 2; i++) {
            criticShape.unpack(targets, targetFrom(i), canonical, layout.targetOffset(i));
        }
        return canonical;
    }

    float[] canonicalGradients() {
        float[] canonical = new float[layout.trainable()];
        unpackTrainable(gradients, canonical);
        return canonical;
    }

    private void unpackTrainable(float[] panels, float[] canonical) {
        actorShape.unpack(panels, 0, canonical, 0);
        for (int i = 0; i < 2; i++) {
            criticShape.unpack(panels, criticFrom(i), canonical, layout.criticOffset(i));
        }
    }

    void load(float[] canonical) {
        actorShape.pack(canonical, 0, trained, 0);
        for (int i = 0; i < 2; i++) {
            criticShape.pack(canonical, layout.criticOffset(i), trained, criticFrom(i));
            criticShape.pack(canonical, layout.targetOffset(i), targets, targetFrom(i));
        }
    }

    AdamState actorState() {
        float[] mean = new float[layout.actor().count()];
        float[] square = new float[mean.length];
        actorShape.unpack(actorAdam.mean(), 0, mean, 0);
        actorShape.unpack(actorAdam.square(), 0, square, 0);
        return new AdamState(mean, square, actorAdam.steps());
    }

    AdamState criticState() {
        int count = layout.critic().count();
        float[] mean = new float[2 * count];
        float[] square = new float[mean.length];
        for (int i = 0; i < 2; i++) {
            criticShape.unpack(criticAdam.mean(), i * criticCount, mean, i * count);
            criticShape.unpack(criticAdam.square(), i * criticCount, square, i * count);
        }
        return new AdamState(mean, square, criticAdam.steps());
    }

    /** Padding has no gradient, so its moments are always zero and need not be in the state. */
    void restore(AdamState actor, AdamState critics) {
        actorShape.pack(actor.mean(), 0, actorAdam.mean(), 0);
        actorShape.pack(actor.square(), 0, actorAdam.square(), 0);
        actorAdam.setSteps(actor.steps());
        int count = layout.critic().count();
        for (int i = 0; i < 2; i++) {
            criticShape.pack(critics.mean(), i * count, criticAdam.mean(), i * criticCount);
            criticShape.pack(critics.square(), i * count, criticAdam.square(), i * criticCount);
        }
        criticAdam.setSteps(critics.steps());
    }

    /** Takes a step with one of the critics; {@link Adam#begin} has fixed its size. */
    void stepCritic(int index) {
        criticAdam.apply(trained, gradients, index * criticCount, (index + 1) * criticCount);
    }

    /** Takes a step with one half of the actor. */
    void stepActor(int half) {
        int middle = actorCount() / Panels.WIDTH / 2 * Panels.WIDTH;
        actorAdam.apply(trained, gradients, half == 0 ? 0 : middle, half == 0 ? middle : actorCount());
    }

    /** Lets a target follow its critic: {@code target += tau x (critic - target)}. */
    void follow(int index, float tau) {
        PanelUpdates.moveTowards(targets, targetFrom(index), criticCount, trained, criticFrom(index), tau);
    }

    /**
     * Whether all numbers of a critic and half of the actor's are finite. A moment beyond all numbers would stop its weight from
     * moving, without any other sign.
     */
    boolean isFinite(int index) {
        return PanelUpdates.allFinite(index == 0 ? trained : actorAdam.square(), 0, actorCount())
                && PanelUpdates.allFinite(trained, criticFrom(index), criticCount)
                && PanelUpdates.allFinite(targets, targetFrom(index), criticCount)
                && PanelUpdates.allFinite(criticAdam.square(), index * criticCount, criticCount);
    }
}
