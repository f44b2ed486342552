package unwind.train.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import unwind.agent.SeededRandom;
import unwind.param.ParamSet;
import unwind.problem.Problem;

/** The parameters that a search varies, each with its range. */
public record SearchSpace(List<ParamRange> ranges) {
    /** Streams of trials begin here, away from those of a training. */
    private static final int TRIAL_STREAMS = 1_000_000;

    /** What a search must not vary: its own budget. */
    private static final Set<String> FIXED = Set.of("steps", "validateEverySteps", "checkpointEverySteps");

    /** Searched where nothing else is asked for, as far as the agent has the parameter. */
    private static final List<String> DEFAULT = List.of(
            "learningRate=1e-4..3e-3:log",
            "gamma=0.99|0.995|0.999|1",
            "reward=difference|cost",
            "shaping=true|false",
            "netArch=32,32|64,64|128,128",
            "batchSize=64|128|256|512",
            "targetEntropy=-3..0");

    public SearchSpace {
        ranges = List.copyOf(ranges);
        if (ranges.isEmpty()) {
            throw Problem.usage(
                    "There is nothing to search.", "Name a range, for example learningRate=1e-4..1e-2:log.");
        }
        long keys = ranges.stream().map(r -> r.spec().key()).distinct().count();
        if (keys != ranges.size()) {
            throw Problem.usage("A parameter has two ranges.", "Give one range for each.");
        }
        for (ParamRange range : ranges) {
            if (!mayVary(range.spec().key())) {
                throw Problem.usage(
                        range.spec().key() + " cannot be searched: trials are compared at equal budgets.",
                        "Set it for all trials instead.");
            }
        }
    }

    /** Whether trials may differ in a parameter. */
    public static boolean mayVary(String key) {
        return !FIXED.contains(key);
    }

    /** @param texts ranges as {@link ParamRange#parse} reads them; empty for the usual ones */
    public static SearchSpace of(List<String> texts, ParamSet params) {
        return texts.isEmpty()
                ? usual(params)
                : new SearchSpace(
                        texts.stream().map(t -> ParamRange.parse(t, params)).toList());
    }

    /** Learning rate, discount, reward structure, network, batch and target entropy. */
    private static SearchSpace usual(ParamSet params) {
        return new SearchSpace(DEFAULT.stream()
                .filter(t -> params.has(key(t)))
                .map(t -> ParamRange.parse(t, params))
                .toList());
    }

    private static String key(String text) {
        return text.substring(0, text.indexOf('='));
    }

    /**
     * Values of one trial by key. They depend on seed and number alone, so that more trials, fewer cores or an interruption
     * change none of them.
     *
     * @param number from 1
     */
    public Map<String, String> sample(long seed, int number) {
        SeededRandom random = SeededRandom.stream(seed, TRIAL_STREAMS + number);
        Map<String, String> values = new LinkedHashMap<>();
        for (ParamRange range : ranges) {
            values.put(range.spec().key(), range.sample(random));
        }
        return values;
    }
}
