package unwind.run;

import java.util.ArrayList;
import java.util.List;
import unwind.agent.ModelArtefact;
import unwind.agent.ModelManifest;
import unwind.backtest.SeededStrategy;
import unwind.order.ExecutionTiming;
import unwind.param.ParamValues;
import unwind.problem.Problem;
import unwind.sim.LimitRules;
import unwind.strategy.Strategy;

/** The strategies that a stored model is: adaptive, under each fill assumption where it posts limits, and static. */
final class ModelStrategies {
    private ModelStrategies() {}

    /**
     * @param severalRuns whether ids must say which run they come from
     * @param strategies of the backtest, for the cap on limit fills
     * @throws unwind.problem.ProblemException (usage) when the model was trained for another timing
     */
    static List<Strategy> of(StoredModel model, ExecutionTiming timing, boolean severalRuns, ParamValues strategies) {
        ModelManifest manifest = model.manifest();
        if (manifest.executionTiming() != timing) {
            throw Problem.usage(
                    "The model %s was trained for timing %s, the backtest is %s."
                            .formatted(manifest.name(), manifest.timing(), timing.id()),
                    "Backtest with --timing " + manifest.timing() + ", or train a model for " + timing.id() + ".");
        }
        String suffix = severalRuns ? "@" + manifest.name() : "";
        AgentKind kind = model.kind();
        List<Strategy> played = new ArrayList<>();
        for (LimitRules rules : AgentStrategies.assumptions(kind, strategies)) {
            played.add(adaptive(model, suffix, rules));
        }
        played.add(AgentStrategies.fixed(kind, suffix, model.model().staticWeights()));
        return played;
    }

    private static Strategy adaptive(StoredModel stored, String suffix, LimitRules rules) {
        if (stored.seeds().isEmpty()) {
            return adaptive(stored.kind(), stored.model(), suffix, rules);
        }
        return AgentStrategies.adaptive(
                stored.seeds().stream()
                        .map(m -> new SeededStrategy.Member(
                                m.manifest().seed(), adaptive(stored.kind(), m, suffix, rules)))
                        .toList(),
                stored.shown());
    }

    private static Strategy adaptive(AgentKind kind, ModelArtefact model, String suffix, LimitRules rules) {
        return AgentStrategies.adaptive(kind, suffix, model.policy(), model.normaliser(), model.profiles(), rules);
    }
}
