package unwind.run;

import java.util.List;
import unwind.agent.ModelArtefact;
import unwind.agent.ModelManifest;
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
        AgentKind kind =
                AgentKind.of(model.model().policy(), model.model().normaliser());
        return List.of(
                adaptive(model, suffix),
                AgentStrategies.fixed(kind, suffix, model.model().staticWeights()));
    }

    private static Strategy adaptive(StoredModel stored, String suffix) {
        if (stored.seeds().isEmpty()) {
            return adaptive(stored.model(), suffix);
        }
        return AgentStrategies.adaptive(
                stored.seeds().stream()
                        .map(m -> new SeededStrategy.Member(m.manifest().seed(), adaptive(m, suffix)))
                        .toList(),
                stored.shown());
    }

    private static Strategy adaptive(ModelArtefact model, String suffix) {
        return AgentStrategies.adaptive(suffix, model.policy(), model.normaliser(), model.profiles());
    }
}
