package unwind.run;

import java.util.Map;
import java.util.Optional;
import unwind.market.Split;
import unwind.param.ParamValues;
import unwind.problem.Problem;
import unwind.train.search.Halving;
import unwind.train.search.SearchSpace;

/**
 * A search for hyperparameters.
 *
 * @param base what all trials share; its test sessions are taken away and are never looked at
 * @param space what differs
 * @param trials in the first rung
 * @param factor share kept from rung to rung
 * @param rungs 1 is plain random search
 */
public record TuneSpec(ExperimentSpec base, SearchSpace space, int trials, int factor, int rungs) {
    public TuneSpec {
        Split split = base.split()
                .orElseThrow(() -> Problem.usage(
                        "A search needs dates to train on and dates to compare on.",
                        "Name both: --train FROM..TO --validate FROM..TO."));
        if (split.validate().isEmpty()) {
            throw Problem.usage("A search needs dates to compare on.", "Name them with --validate FROM..TO.");
        }
        base = new ExperimentSpec(
                base.files(),
                base.importing(),
                base.ticker(),
                base.order(),
                base.costPreset(),
                base.cost(),
                base.agent(),
                base.strategies(),
                Optional.of(new Split(split.train(), split.validate(), Optional.empty())),
                base.seed(),
                1);
        Halving halving = halving(base, trials, factor, rungs);
        int learningStarts = base.agent().integer("learningStarts");
        if (halving.stepsAt(0) <= learningStarts) {
            throw Problem.usage(
                    "The first rung ends at step %,d, before learning starts (learningStarts %,d)."
                            .formatted(halving.stepsAt(0), learningStarts),
                    "Give more steps or fewer rungs, or lower learningStarts.");
        }
    }

    public Halving halving() {
        return halving(base, trials, factor, rungs);
    }

    private static Halving halving(ExperimentSpec base, int trials, int factor, int rungs) {
        return new Halving(
                trials,
                factor,
                rungs,
                base.agent().integer("steps"),
                base.agent().integer("validateEverySteps"));
    }

    /**
     * Hyperparameters with those of a trial.
     *
     * @param agent values of {@link AgentParams#PARAMS}
     * @param values of the trial, by key
     */
    public static ParamValues settings(ParamValues agent, Map<String, String> values) {
        ParamValues changed = agent.with(values);
        return values.containsKey("targetEntropy") && !values.containsKey("autoTargetEntropy")
                ? changed.with("autoTargetEntropy", "false")
                : changed;
    }

    /** Steps that all trials of all rungs take together, as far as none fails. */
    public long allSteps() {
        long all = 0;
        for (int rung = 0; rung < rungs; rung++) {
            long before = rung == 0 ? 0 : halving().stepsAt(rung - 1);
            all += halving().trialsAt(rung) * (halving().stepsAt(rung) - before);
        }
        return all;
    }

    /** Values of one trial. */
    Map<String, String> values(int number) {
        return space.sample(base.seed(), number);
    }

    /** The spec of one trial: complete, to be trained anywhere. */
    ExperimentSpec trial(int number) {
        ParamValues agent = settings(base.agent(), values(number));
        if (agent.integer("checkpointEverySteps") == 0) {
            // Without checkpoints no trial could go on after its rung.
            agent = agent.with("checkpointEverySteps", agent.text("validateEverySteps"));
        }
        // Trials share the processors among themselves; the bits are those of two threads.
        return base.withAgent(agent.with("threads", "1"));
    }
}
