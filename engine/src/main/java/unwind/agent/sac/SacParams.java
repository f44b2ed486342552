package unwind.agent.sac;

import java.util.List;
import unwind.param.ParamSet;
import unwind.param.ParamSpec;

/**
 * The hyperparameters of Soft Actor-Critic, named as in Stable-Baselines3 where it has them. The defaults learn the
 * execution problem (a few hundred decisions a session, rewards of order one an episode), not Stable-Baselines3's own.
 */
public final class SacParams {
    private static final String BUDGET = "Budget";
    private static final String OPTIMISER = "Optimiser";
    private static final String VALUE = "Value and replay";
    private static final String ENTROPY = "Entropy";

    static final String FUSED = "fused";

    public static final ParamSet PARAMS = ParamSet.of(
            "SAC",
            ParamSpec.integer("steps", "Training steps", "steps", 1, 1_000_000_000, 80_000, BUDGET, """
                Environment steps in all. The budget is steps and never seconds, so that a run can be repeated.\
                """),
            ParamSpec.integer("learningStarts", "Learning starts", "steps", 0, 1_000_000_000, 2_000, BUDGET, """
                Steps with uniformly random actions before the first update; they fill the replay buffer.\
                """),
            ParamSpec.integer("actorStarts", "Actor starts", "steps", 0, 1_000_000_000, 5_000, BUDGET, """
                Steps in which the critics alone learn where a training begins with a fitted policy: critics that know \
                nothing would lead it away. Never more than a quarter of the budget; without such a start the actor learns at \
                once.\
                """),
            ParamSpec.integer("trainFreq", "Train frequency", "steps", 1, 10_000, 2, BUDGET, """
                Environment steps between two rounds of updates, counted over all environments together.\
                """),
            ParamSpec.integer("gradientSteps", "Gradient steps", "updates", 1, 10_000, 1, BUDGET, """
                Updates in each round. Updates per step are gradientSteps / trainFreq.\
                """),
            ParamSpec.integer("nEnvs", "Environments", "", 1, 1_024, 1, BUDGET, """
                Sessions played at the same time, a batch of decisions in one forward pass. More of them make the newest \
                transitions less alike; the budget counts the steps of all.\
                """),
            ParamSpec.integer("validateEverySteps", "Validate every", "steps", 1, 1_000_000_000, 5_000, BUDGET, """
                Steps between two validations; the policy that was best on validation is kept.\
                """),
            ParamSpec.integer("patience", "Patience", "validations", 0, 100_000, 0, BUDGET, """
                Ends the training early after so many validations without a better policy; 0 always uses the whole \
                budget.\
                """),
            ParamSpec.integer(
                    "checkpointEverySteps", "Checkpoint every", "steps", 0, 1_000_000_000, 10_000, BUDGET, """
                    Steps between two checkpoints, from which a training that was killed goes on; 0 writes none. What is \
                    learned does not depend on it.\
                    """),
            ParamSpec.number("learningRate", "Learning rate", "", 1e-7, 1, 1e-3, OPTIMISER, """
                Step size of Adam for actor, critics and temperature. Lower it when losses grow without end.\
                """),
            ParamSpec.number("actorLearningRate", "Learning rate, actor", "", 0, 1, 0, OPTIMISER, """
                Step size for the actor alone; 0 takes the common learning rate.\
                """),
            ParamSpec.number("criticLearningRate", "Learning rate, critics", "", 0, 1, 0, OPTIMISER, """
                Step size for the critics alone; 0 takes the common learning rate.\
                """),
            ParamSpec.number("temperatureLearningRate", "Learning rate, temperature", "", 0, 1, 0, OPTIMISER, """
                Step size for the logarithm of the temperature alone; 0 takes the common learning rate.\
                """),
            ParamSpec.number("learningRateFinalShare", "Final share of the rate", "", 0.001, 1, 0.05, OPTIMISER, """
                Learning rates fall linearly to this share of themselves over the second half of the steps; 1 keeps them \
                constant, 0.1 calms the end of a training.\
                """),
            ParamSpec.integers("netArch", "Hidden layers", "units", 1, 4_096, "64,64", OPTIMISER, """
                Units of the hidden layers of actor and critics.\
                """),
            ParamSpec.number("gradientClip", "Gradient clip", "", 0, 1e9, 0, OPTIMISER, """
                Largest Euclidean norm of the actor's and of the critics' gradient; 0 does not clip.\
                """),
            ParamSpec.choice("backend", "Backend", List.of(FUSED, "djl"), FUSED, OPTIMISER, """
                What computes the gradients: fused is written for this algorithm with the processor's vector \
                instructions and several times as fast; djl is PyTorch's automatic differentiation, the reference it is \
                tested against. Both learn the same up to rounding.\
                """)
                    .named(List.of("Fused (fast)", "DJL (reference)")),
            ParamSpec.integer("threads", "Threads", "", 1, 2, 2, OPTIMISER, """
                Threads of the fused backend: with 2 the two critics are computed at once where the machine has a second \
                processor. The results are the same to the bit.\
                """),
            ParamSpec.number("gamma", "Discount", "per step", 0, 1, 1, VALUE, """
                Weight of the next step's value. A dollar costs the same at noon and at the close, so 1 is right for \
                execution; smaller values make late costs look cheaper than they are.\
                """),
            ParamSpec.integer("nSteps", "Steps of the return", "steps", 1, 1_000, 1, VALUE, """
                Rewards added up before the critic's estimate takes over. More carry news back faster, with more noise, \
                and pretend that the policy had always acted as it does now.\
                """),
            ParamSpec.number("tau", "Target update", "", 1e-6, 1, 0.005, VALUE, """
                Share of the critics that flows into the target networks at every update.\
                """),
            ParamSpec.integer("batchSize", "Batch size", "transitions", 1, 65_536, 256, VALUE, """
                Transitions in each update.\
                """),
            ParamSpec.integer("bufferSize", "Replay buffer", "transitions", 1, 20_000_000, 200_000, VALUE, """
                Transitions kept to learn from; the newest replaces the oldest.\
                """),
            ParamSpec.flag("autoTemperature", "Learn the temperature", true, ENTROPY, """
                Adapts the weight of the entropy so that the policy's entropy meets its target; off keeps the initial \
                temperature.\
                """),
            ParamSpec.number("initialTemperature", "Initial temperature", "", 1e-6, 1_000, 1, ENTROPY, """
                Weight of the entropy at the start: how much exploring is worth against reward.\
                """),
            ParamSpec.number("startTemperature", "Temperature after a start", "", 1e-6, 1_000, 1e-3, ENTROPY, """
                Takes the place of the initial temperature where a training begins with a fitted policy, which a large \
                weight of the entropy would undo.\
                """),
            ParamSpec.flag("autoTargetEntropy", "Automatic target entropy", true, ENTROPY, """
                Takes minus the number of actions as the target, as the paper does.\
                """),
            ParamSpec.number("targetEntropy", "Target entropy", "nats", -1_000, 1_000, -1, ENTROPY, """
                Entropy that the temperature aims at when it is not automatic; lower means less random.\
                """));

    private SacParams() {}
}
