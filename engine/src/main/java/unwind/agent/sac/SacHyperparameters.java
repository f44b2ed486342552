package unwind.agent.sac;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import unwind.param.ParamValues;
import unwind.problem.Problem;

/**
 * Hyperparameters of one training: checked values of {@link SacParams#PARAMS} with their types. Units and meaning stand
 * there.
 */
public record SacHyperparameters(ParamValues values) {
    /** Below this discount a session's late costs visibly lose weight: 0.999 to the power of 390 minutes is 0.68. */
    private static final double LEAST_USUAL_GAMMA = 0.999;

    private static final int SESSION_MINUTES = 390;

    /** @throws unwind.problem.ProblemException (usage) when values contradict each other */
    public SacHyperparameters {
        if (!values.set().equals(SacParams.PARAMS)) {
            throw new IllegalArgumentException(
                    "not the parameters of SAC: " + values.set().name());
        }
        if (values.integer("batchSize") > values.integer("bufferSize")) {
            throw Problem.usage(
                    "The batch size (batchSize %d) is larger than the replay buffer (bufferSize %d)."
                            .formatted(values.integer("batchSize"), values.integer("bufferSize")),
                    "Make the batch smaller or the buffer larger.");
        }
        if (values.integer("learningStarts") >= values.integer("steps")) {
            throw Problem.usage(
                    "Learning would start after %d steps (learningStarts) but the budget is %d (steps)."
                            .formatted(values.integer("learningStarts"), values.integer("steps")),
                    "Raise steps or lower learningStarts.");
        }
    }

    public static SacHyperparameters defaults() {
        return new SacHyperparameters(SacParams.PARAMS.defaults());
    }

    /** The defaults with some values replaced. */
    public static SacHyperparameters of(Map<String, String> changes) {
        return new SacHyperparameters(SacParams.PARAMS.with(changes));
    }

    /** Advice on legal but doubtful values, one sentence each. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (gamma() < LEAST_USUAL_GAMMA) {
            warnings.add(
                    ("A discount of %s a minute counts a cost at the end of a %d-minute session as %.0f %% of the same"
                                    + " cost at its start: the policy will sell too late. Use gamma 1 unless that is meant.")
                            .formatted(
                                    values.text("gamma"),
                                    SESSION_MINUTES,
                                    100 * StrictMath.pow(gamma(), SESSION_MINUTES)));
        }
        if (validateEverySteps() > steps()) {
            warnings.add(
                    ("The training ends before its first regular validation (validateEverySteps %d, steps %d): only"
                                    + " the last policy will be validated.")
                            .formatted(validateEverySteps(), steps()));
        }
        return List.copyOf(warnings);
    }

    public int steps() {
        return values.integer("steps");
    }

    public int learningStarts() {
        return values.integer("learningStarts");
    }

    public int trainFreq() {
        return values.integer("trainFreq");
    }

    public int gradientSteps() {
        return values.integer("gradientSteps");
    }

    public int validateEverySteps() {
        return values.integer("validateEverySteps");
    }

    /** Environments played at the same time. */
    public int nEnvs() {
        return values.integer("nEnvs");
    }

    /** Validations without a better policy after which a training ends; 0 never ends it early. */
    public int patience() {
        return values.integer("patience");
    }

    /** Steps between two checkpoints; 0 for none. */
    public int checkpointEverySteps() {
        return values.integer("checkpointEverySteps");
    }

    public double learningRate() {
        return values.number("learningRate");
    }

    /** The learning rates at a step: constant over the first half, then linear down to their final share. */
    public LearningRates learningRatesAt(long step) {
        double secondHalf = Math.max(0, 2.0 * step / steps() - 1);
        double share = 1 - secondHalf * (1 - values.number("learningRateFinalShare"));
        return new LearningRates(
                share * rate("actorLearningRate"),
                share * rate("criticLearningRate"),
                share * rate("temperatureLearningRate"));
    }

    private double rate(String key) {
        double own = values.number(key);
        return own > 0 ? own : learningRate();
    }

    public int[] netArch() {
        return values.integers("netArch");
    }

    /** Whether the fused learner was asked for rather than DJL. */
    boolean fused() {
        return values.text("backend").equals(SacParams.FUSED);
    }

    /** Threads of the fused learner, 1 or 2; never changes a result. */
    public int threads() {
        return values.integer("threads");
    }

    /** Largest norm of a gradient; 0 does not clip. */
    public double gradientClip() {
        return values.number("gradientClip");
    }

    public double gamma() {
        return values.number("gamma");
    }

    /** Rewards added up in a transition before the critic's estimate takes over. */
    public int nSteps() {
        return values.integer("nSteps");
    }

    public double tau() {
        return values.number("tau");
    }

    public int batchSize() {
        return values.integer("batchSize");
    }

    public int bufferSize() {
        return values.integer("bufferSize");
    }

    public boolean autoTemperature() {
        return values.flag("autoTemperature");
    }

    /** Steps in which the critics alone learn after a start from a fitted policy: never more than a quarter of the budget. */
    public int actorStarts() {
        return Math.min(values.integer("actorStarts"), steps() / 4);
    }

    /** The temperature after a start from a fitted policy. */
    public double startTemperature() {
        return values.number("startTemperature");
    }

    public double initialTemperature() {
        return values.number("initialTemperature");
    }

    /** Target entropy in nats for so many actions. */
    public double targetEntropy(int actionSize) {
        return values.flag("autoTargetEntropy") ? -actionSize : values.number("targetEntropy");
    }
}
