package unwind.agent.sac;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * The fast implementation: forward and backward pass written by hand on {@link Panels} with the Vector API, on one
 * or two threads, without allocating arrays. It computes what {@link DjlSacLearner} computes, in the same order, and is tested against it: critics,
 * then the actor against the new critics, both with the temperature from before the update; then temperature and targets.
 * Same inputs give the same bits on the same machine; another vector width rounds differently.
 *
 * <p>What makes it fast: matrices stay in panels for good; a register tile does bias and ReLU in its last step; the critics
 * get no weight gradients in the actor's step, where each row goes back only through its smaller critic.
 *
 * <p>The two critics, and their targets, know nothing of each other: with two threads each has its own. The actor looks at this
 * and the next observations at once, and goes back in halves. No sum is split, so the bits are those of one thread.
 */
public final class FusedSacLearner implements SacLearner {
    private final SacLayout layout;
    private final int rows;
    private final FusedSacWeights weights;
    private final PanelNetwork actor;
    /** The same weights with other activations, so that both of an update's passes forward run at once. */
    private final PanelNetwork actorAhead;

    private final PanelNetwork[] critics = new PanelNetwork[2];
    private final PanelNetwork[] targetNetworks = new PanelNetwork[2];
    private final FusedSacMemory memory;
    private final SquashedGaussian policy;
    private final SquashedGaussian policyAhead;
    private final Optional<SecondThread> second;
    private final double[] squares = new double[2];
    private final boolean[] finite = new boolean[2];
    private final Temperature temperature;
    private final double gamma;
    private final float tau;
    private final double gradientClip;
    private LearningRates rates;
    private long updates;

    private FusedSacLearner(SacLayout layout, SacHyperparameters hyperparameters, float[] canonical) {
        this.layout = layout;
        this.rows = hyperparameters.batchSize();
        this.weights = new FusedSacWeights(layout);
        this.memory = new FusedSacMemory(layout, rows);
        this.policy = new SquashedGaussian(rows, layout.actionSize());
        this.policyAhead = new SquashedGaussian(rows, layout.actionSize());
        this.temperature = new Temperature(
                hyperparameters.initialTemperature(),
                hyperparameters.autoTemperature(),
                hyperparameters.targetEntropy(layout.actionSize()));
        this.gamma = (float) hyperparameters.gamma();
        this.tau = (float) hyperparameters.tau();
        this.gradientClip = hyperparameters.gradientClip();
        this.rates = hyperparameters.learningRatesAt(0);
        PanelWorkspace[] work = {workspace(), workspace()};
        this.actor = actor(work[0]);
        this.actorAhead = actor(work[1]);
        for (int i = 0; i < 2; i++) {
            PanelMatrix[] hidden = PanelNetwork.activations(layout.critic(), rows);
            critics[i] = critic(weights.trained(), weights.criticFrom(i), hidden, work[i]);
            // The targets are done with before the critics begin.
            targetNetworks[i] = critic(weights.targets(), weights.targetFrom(i), hidden, work[i]);
        }
        load(canonical);
        boolean two = hyperparameters.threads() > 1 && Runtime.getRuntime().availableProcessors() > 1;
        this.second = two ? Optional.of(new SecondThread()) : Optional.empty();
    }

    private PanelNetwork actor(PanelWorkspace work) {
        PanelMatrix[] hidden = PanelNetwork.activations(layout.actor(), rows);
        return new PanelNetwork(weights.actorShape(), weights.trained(), 0, hidden, work);
    }

    private PanelNetwork critic(float[] numbers, int from, PanelMatrix[] hidden, PanelWorkspace work) {
        return new PanelNetwork(weights.criticShape(), numbers, from, hidden, work);
    }

    private PanelWorkspace workspace() {
        return new PanelWorkspace(rows, widestHidden(layout));
    }

    /** Does something for each of the two critics, at once where there are two threads. */
    private void forBoth(IntConsumer work) {
        if (second.isPresent()) {
            second.get().both(() -> work.accept(0), () -> work.accept(1));
        } else {
            work.accept(0);
            work.accept(1);
        }
    }

    /** Makes learners. Needs the module {@code jdk.incubator.vector}, see {@link SacLearners}. */
    public static SacLearnerFactory factory() {
        return (layout, hyperparameters, weights) -> {
            if (weights.length != layout.count()) {
                throw new IllegalArgumentException(
                        "SAC needs %d weights, have %d".formatted(layout.count(), weights.length));
            }
            return new FusedSacLearner(layout, hyperparameters, weights);
        };
    }

    private static int widestHidden(SacLayout layout) {
        int widest = 0;
        for (int layer = 0; layer < layout.critic().layers() - 1; layer++) {
            widest = Math.max(widest, layout.critic().outputs(layer));
        }
        return widest;
    }

    @Override
    public SacLayout layout() {
        return layout;
    }

    @Override
    public float[] weights() {
        return weights.canonical();
    }

    @Override
    public void copyActor(float[] target) {
        weights.actorShape().unpack(weights.trained(), 0, target, 0);
    }

    @Override
    public void load(float[] source) {
        weights.load(source);
        actor.weightsChanged();
        for (PanelNetwork critic : critics) {
            critic.weightsChanged();
        }
    }

    @Override
    public SacLearnerState state() {
        return new SacLearnerState(
                weights(), weights.actorState(), weights.criticState(), temperature.state(), updates);
    }

    @Override
    public void restore(SacLearnerState state) {
        state.check(layout);
        load(state.weights());
        weights.restore(state.actor(), state.critics());
        temperature.restore(state.temperature());
        updates = state.updates();
    }

    @Override
    public float[] gradients() {
        return weights.canonicalGradients();
    }

    @Override
    public void setLearningRates(LearningRates newRates) {
        this.rates = newRates;
    }

    @Override
    public double temperature() {
        return temperature.value();
    }

    @Override
    public void close() {
        second.ifPresent(SecondThread::close);
    }

    @Override
    public UpdateStats update(Batch batch, float[] noiseNext, float[] noiseCurrent) {
        if (batch.size() != rows) {
            throw new IllegalArgumentException("batch of %d transitions, expected %d".formatted(batch.size(), rows));
        }
        double alpha = (float) temperature.value();
        forBoth(piece -> act(batch, piece, piece == 0 ? noiseCurrent : noiseNext));
        bellmanTargets(batch, alpha);
        double criticLoss = updateCritics();
        double actorLoss = updateActor(alpha);
        double meanLogProbability = meanLogProbability();
        temperature.step(meanLogProbability, rates.temperature());
        forBoth(this::follow);
        updates++;
        UpdateStats stats = new UpdateStats(criticLoss, actorLoss, alpha, -meanLogProbability);
        Divergence.check(stats, finite[0] && finite[1], updates, rates);
        return stats;
    }

    /** What the policy does: now (0), and at the next observations (1). Nothing of an update comes before it. */
    private void act(Batch batch, int piece, float[] noise) {
        boolean now = piece == 0;
        float[] observations = now ? batch.observations() : batch.nextObservations();
        PanelMatrix input = now ? memory.chosenNow() : memory.next();
        float[] heads = now ? memory.heads() : memory.nextHeads();
        SquashedGaussian sampled = now ? policy : policyAhead;
        input.setColumns(observations, rows, layout.observationSize(), 0);
        (now ? actor : actorAhead).forward(input, rows, heads);
        sampled.sample(heads, noise, rows);
        input.setColumns(sampled.actions(), rows, layout.actionSize(), layout.observationSize());
        if (now) {
            memory.taken().setColumns(observations, rows, layout.observationSize(), 0);
            memory.taken().setColumns(batch.actions(), rows, layout.actionSize(), layout.observationSize());
        }
    }

    /** Equations 3 and 6: {@code r + gamma x continues x (min target value - temperature x log-probability)}. */
    private void bellmanTargets(Batch batch, double alpha) {
        forBoth(i -> targetNetworks[i].forward(memory.next(), rows, memory.values(i)));
        float[] first = memory.values(0);
        float[] other = memory.values(1);
        float[] bellman = memory.bellman();
        for (int row = 0; row < rows; row++) {
            double next = Math.min(first[row], other[row]) - alpha * policyAhead.logProbability(row);
            bellman[row] = (float) (batch.rewards()[row] + gamma * batch.continues()[row] * next);
        }
    }

    /** Equation 5 for both critics; afterwards each has valued what the policy does now. */
    private double updateCritics() {
        forBoth(i -> {
            critics[i].forward(memory.taken(), rows, memory.values(i));
            squares[i] = missesOf(i);
            critics[i].backward(memory.taken(), rows, memory.valueGradient(i), weights.gradients());
        });
        weights.criticAdam().begin(weights.gradients(), rates.critic(), gradientClip);
        forBoth(i -> {
            weights.stepCritic(i);
            critics[i].weightsChanged();
            critics[i].forward(memory.chosenNow(), rows, memory.values(i));
            Arrays.fill(memory.valueGradient(i), -1f / rows);
        });
        return 0.5 * (squares[0] + squares[1]) / rows;
    }

    /** Fills the gradient of the loss by the values; gives the sum of squared misses. */
    private double missesOf(int critic) {
        float[] values = memory.values(critic);
        float[] bellman = memory.bellman();
        float[] gradient = memory.valueGradient(critic);
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            double miss = values[row] - bellman[row];
            gradient[row] = (float) (miss / rows);
            sum += miss * miss;
        }
        return sum;
    }

    /** Equation 9 with the smaller of two critics. */
    private double updateActor(double alpha) {
        forBoth(this::actionGradients);
        policy.backward(memory.actionGradient(), alpha, rows, memory.headGradient());
        for (int step = 0; step < actor.backwardSteps(); step++) {
            int now = step;
            forBoth(part ->
                    actor.backward(now, part, 2, memory.chosenNow(), rows, memory.headGradient(), weights.gradients()));
        }
        weights.actorAdam().begin(weights.gradients(), rates.actor(), gradientClip);
        forBoth(weights::stepActor);
        return actorLoss(alpha);
    }

    /** The end of an update, half of it. */
    private void follow(int half) {
        weights.follow(half, tau);
        if (half == 0) {
            actor.weightsChanged();
        }
        finite[half] = weights.isFinite(half);
    }

    /** Carries the actor's loss back through one critic, for the rows whose smaller value is that critic's. */
    private void actionGradients(int critic) {
        int count = rowsWhereSmaller(critic);
        critics[critic].backToInputs(
                memory.valueGradient(critic),
                memory.chosen(critic),
                count,
                layout.observationSize(),
                layout.actionSize(),
                memory.actionGradient());
    }

    /** Lists the rows whose smaller value is this critic's, the first critic's when equal; gives their number. */
    private int rowsWhereSmaller(int critic) {
        float[] first = memory.values(0);
        float[] other = memory.values(1);
        int[] chosen = memory.chosen(critic);
        int count = 0;
        for (int row = 0; row < rows; row++) {
            boolean secondIsSmaller = other[row] < first[row];
            if (secondIsSmaller == (critic == 1)) {
                chosen[count++] = row;
            }
        }
        return count;
    }

    private double actorLoss(double alpha) {
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            sum += alpha * policy.logProbability(row) - Math.min(memory.values(0)[row], memory.values(1)[row]);
        }
        return sum / rows;
    }

    private double meanLogProbability() {
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            sum += policy.logProbability(row);
        }
        return sum / rows;
    }
}
