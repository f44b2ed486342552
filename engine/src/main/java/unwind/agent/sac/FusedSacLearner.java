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
 * <p>The two critics, and their targets, know nothing of each other: with two threads each has its own. No sum is split, so
 * the bits are those of one thread.
 */
public final class FusedSacLearner implements SacLearner {
    private final SacLayout layout;
    private final int rows;
    private final int criticCount;
    private final PanelShape actorShape;
    private final PanelShape criticShape;

    /** Actor, critic 1, critic 2 in panels; the gradients lie in the same places. */
    private final float[] weights;

    private final float[] targets;
    private final float[] gradients;
    private final PanelNetwork actor;
    private final PanelNetwork[] critics = new PanelNetwork[2];
    private final PanelNetwork[] targetNetworks = new PanelNetwork[2];
    private final FusedSacMemory memory;
    private final SquashedGaussian policy;
    private final Optional<SecondThread> second;
    private final double[] squares = new double[2];
    private final Adam actorAdam;
    private final Adam criticAdam;
    private final Temperature temperature;
    private final double gamma;
    private final float tau;
    private final double gradientClip;
    private LearningRates rates;
    private long updates;

    private FusedSacLearner(SacLayout layout, SacHyperparameters hyperparameters, float[] canonical) {
        this.layout = layout;
        this.rows = hyperparameters.batchSize();
        this.actorShape = new PanelShape(layout.actor());
        this.criticShape = new PanelShape(layout.critic());
        this.criticCount = criticShape.count();
        this.weights = new float[Math.addExact(actorShape.count(), Math.multiplyExact(2, criticCount))];
        this.gradients = new float[weights.length];
        this.targets = new float[2 * criticCount];
        this.memory = new FusedSacMemory(layout, rows);
        this.policy = new SquashedGaussian(rows, layout.actionSize());
        this.actorAdam = new VectorAdam(0, actorShape.count());
        this.criticAdam = new VectorAdam(actorShape.count(), 2 * criticCount);
        this.temperature = new Temperature(
                hyperparameters.initialTemperature(),
                hyperparameters.autoTemperature(),
                hyperparameters.targetEntropy(layout.actionSize()));
        this.gamma = (float) hyperparameters.gamma();
        this.tau = (float) hyperparameters.tau();
        this.gradientClip = hyperparameters.gradientClip();
        this.rates = hyperparameters.learningRatesAt(0);
        PanelWorkspace[] work = {workspace(), workspace()};
        this.actor = new PanelNetwork(actorShape, weights, 0, PanelNetwork.activations(layout.actor(), rows), work[0]);
        for (int i = 0; i < 2; i++) {
            PanelMatrix[] hidden = PanelNetwork.activations(layout.critic(), rows);
            critics[i] = new PanelNetwork(criticShape, weights, criticFrom(i), hidden, work[i]);
            // The targets are done with before the critics begin.
            targetNetworks[i] = new PanelNetwork(criticShape, targets, i * criticCount, hidden, work[i]);
        }
        load(canonical);
        boolean two = hyperparameters.threads() > 1 && Runtime.getRuntime().availableProcessors() > 1;
        this.second = two ? Optional.of(new SecondThread()) : Optional.empty();
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

    private int criticFrom(int index) {
        return actorShape.count() + index * criticCount;
    }

    @Override
    public SacLayout layout() {
        return layout;
    }

    @Override
    public float[] weights() {
        float[] canonical = new float[layout.count()];
        unpackTrainable(weights, canonical);
        for (int i = 0; i < 2; i++) {
            criticShape.unpack(targets, i * criticCount, canonical, layout.targetOffset(i));
        }
        return canonical;
    }

    private void unpackTrainable(float[] panels, float[] canonical) {
        actorShape.unpack(panels, 0, canonical, 0);
        for (int i = 0; i < 2; i++) {
            criticShape.unpack(panels, criticFrom(i), canonical, layout.criticOffset(i));
        }
    }

    @Override
    public void copyActor(float[] target) {
        actorShape.unpack(weights, 0, target, 0);
    }

    @Override
    public void load(float[] source) {
        actorShape.pack(source, 0, weights, 0);
        actor.weightsChanged();
        for (int i = 0; i < 2; i++) {
            criticShape.pack(source, layout.criticOffset(i), weights, criticFrom(i));
            criticShape.pack(source, layout.targetOffset(i), targets, i * criticCount);
            critics[i].weightsChanged();
        }
    }

    @Override
    public SacLearnerState state() {
        return new SacLearnerState(weights(), actorState(), criticState(), temperature.state(), updates);
    }

    private AdamState actorState() {
        float[] mean = new float[layout.actor().count()];
        float[] square = new float[mean.length];
        actorShape.unpack(actorAdam.mean(), 0, mean, 0);
        actorShape.unpack(actorAdam.square(), 0, square, 0);
        return new AdamState(mean, square, actorAdam.steps());
    }

    private AdamState criticState() {
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
    @Override
    public void restore(SacLearnerState state) {
        state.check(layout);
        load(state.weights());
        actorShape.pack(state.actor().mean(), 0, actorAdam.mean(), 0);
        actorShape.pack(state.actor().square(), 0, actorAdam.square(), 0);
        actorAdam.setSteps(state.actor().steps());
        int count = layout.critic().count();
        for (int i = 0; i < 2; i++) {
            criticShape.pack(state.critics().mean(), i * count, criticAdam.mean(), i * criticCount);
            criticShape.pack(state.critics().square(), i * count, criticAdam.square(), i * criticCount);
        }
        criticAdam.setSteps(state.critics().steps());
        temperature.restore(state.temperature());
        updates = state.updates();
    }

    @Override
    public float[] gradients() {
        float[] canonical = new float[layout.trainable()];
        unpackTrainable(gradients, canonical);
        return canonical;
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
        bellmanTargets(batch, noiseNext, alpha);
        double criticLoss = updateCritics(batch);
        double actorLoss = updateActor(noiseCurrent, alpha);
        double meanLogProbability = meanLogProbability();
        temperature.step(meanLogProbability, rates.temperature());
        PanelUpdates.moveTowards(targets, weights, actorShape.count(), tau);
        updates++;
        UpdateStats stats = new UpdateStats(criticLoss, actorLoss, alpha, -meanLogProbability);
        // A moment beyond all numbers would stop its weight from moving, without any other sign.
        boolean finite = PanelUpdates.allFinite(weights)
                && PanelUpdates.allFinite(targets)
                && PanelUpdates.allFinite(actorAdam.square())
                && PanelUpdates.allFinite(criticAdam.square());
        Divergence.check(stats, finite, updates, rates);
        return stats;
    }

    /** Equations 3 and 6: {@code r + gamma x continues x (min target value - temperature x log-probability)}. */
    private void bellmanTargets(Batch batch, float[] noise, double alpha) {
        int observationSize = layout.observationSize();
        PanelMatrix input = memory.input();
        input.setColumns(batch.nextObservations(), rows, observationSize, 0);
        actor.forward(input, rows, memory.heads());
        policy.sample(memory.heads(), noise, rows);
        input.setColumns(policy.actions(), rows, layout.actionSize(), observationSize);
        forBoth(i -> targetNetworks[i].forward(input, rows, memory.values(i)));
        float[] first = memory.values(0);
        float[] other = memory.values(1);
        float[] bellman = memory.bellman();
        for (int row = 0; row < rows; row++) {
            double next = Math.min(first[row], other[row]) - alpha * policy.logProbability(row);
            bellman[row] = (float) (batch.rewards()[row] + gamma * batch.continues()[row] * next);
        }
    }

    /** Equation 5 for both critics. */
    private double updateCritics(Batch batch) {
        PanelMatrix input = memory.input();
        input.setColumns(batch.observations(), rows, layout.observationSize(), 0);
        input.setColumns(batch.actions(), rows, layout.actionSize(), layout.observationSize());
        forBoth(i -> {
            critics[i].forward(input, rows, memory.values(i));
            squares[i] = missesOf(i);
            critics[i].backward(input, rows, memory.valueGradient(i), gradients);
        });
        criticAdam.step(weights, gradients, rates.critic(), gradientClip);
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

    /** Equation 9 with the smaller of two critics. The input still holds the observations of the critics' step. */
    private double updateActor(float[] noise, double alpha) {
        PanelMatrix input = memory.input();
        actor.forward(input, rows, memory.heads());
        policy.sample(memory.heads(), noise, rows);
        input.setColumns(policy.actions(), rows, layout.actionSize(), layout.observationSize());
        forBoth(i -> {
            critics[i].weightsChanged();
            critics[i].forward(input, rows, memory.values(i));
            Arrays.fill(memory.valueGradient(i), -1f / rows);
        });
        forBoth(this::actionGradients);
        policy.backward(memory.actionGradient(), alpha, rows, memory.headGradient());
        actor.backward(input, rows, memory.headGradient(), gradients);
        actorAdam.step(weights, gradients, rates.actor(), gradientClip);
        actor.weightsChanged();
        return actorLoss(alpha);
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
