package unwind.run;

import java.util.List;
import unwind.agent.LearnedStrategy;
import unwind.agent.ModelArtefact;
import unwind.agent.ModelManifest;
import unwind.agent.StaticScheduleStrategy;
import unwind.backtest.SeededStrategy;
import unwind.order.ExecutionTiming;
import unwind.problem.Problem;
import unwind.strategy.Strategy;

/** The two strategies that a stored model is: adaptive and static. */
final class ModelStrategies {
    private ModelStrategies() {}

    /**
     * @param severalRuns whether ids must say which run they come from
     * @throws unwind.problem.ProblemException (usage) when the model was trained for another timing
     */
    static List<Strategy> of(StoredModel model, ExecutionTiming timing, boolean severalRuns) {
        ModelManifest manifest = model.manifest();
        if (manifest.executionTiming() != timing) {
            throw Problem.usage(
                    "The model %s was trained for timing %s, the backtest is %s."
                            .formatted(manifest.name(), manifest.timing(), timing.id()),
                    "Backtest with --timing " + manifest.timing() + ", or train a model for " + timing.id() + ".");
        }
        String suffix = severalRuns ? "@" + manifest.name() : "";
        return List.of(
                adaptive(model, suffix),
                new StaticScheduleStrategy(
                        "sac-static" + suffix,
                        "SAC (static)" + suffix,
                        model.model().staticWeights()));
    }

    private static Strategy adaptive(StoredModel stored, String suffix) {
        if (stored.seeds().isEmpty()) {
            return learned(stored.model(), suffix);
        }
        return new SeededStrategy(
                "sac" + suffix,
                "SAC" + suffix,
                stored.seeds().stream()
                        .map(m -> new SeededStrategy.Member(m.manifest().seed(), learned(m, suffix)))
                        .toList(),
                stored.shown());
    }

    private static Strategy learned(ModelArtefact model, String suffix) {
        return new LearnedStrategy(
                "sac" + suffix, "SAC" + suffix, model.policy(), model.normaliser(), model.profiles());
    }
}
