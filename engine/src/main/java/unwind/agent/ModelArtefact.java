package unwind.agent;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import unwind.env.ActionForm;
import unwind.feature.Normaliser;
import unwind.market.MarketProfile;
import unwind.problem.Problem;
import unwind.sim.LimitFillRule;
import unwind.sim.LimitRules;

/**
 * Everything needed to decide like the trained agent, without DJL: backtest, schedule and serving read this and nothing else.
 *
 * @param profiles statistics frozen from training sessions, by ticker
 * @param staticWeights share of the order in each minute of the horizon, {@code [horizonMinutes]}
 * @param serving what a server must know beside the policy; empty in models of layout version 1, which cannot be served
 */
public record ModelArtefact(
        ModelManifest manifest,
        AgentPolicy policy,
        Normaliser normaliser,
        Map<String, MarketProfile> profiles,
        double[] staticWeights,
        Optional<ServingFacts> serving) {
    /** Agent parameter that names when limit orders fill. */
    public static final String LIMIT_FILL = "limitFill";

    public ModelArtefact {
        profiles = Map.copyOf(profiles);
        if (staticWeights.length != manifest.horizonMinutes()) {
            throw Problem.data(
                    "The model's static schedule has %d minutes, its horizon %d."
                            .formatted(staticWeights.length, manifest.horizonMinutes()),
                    "The model folder is damaged: train or copy it again.");
        }
    }

    /**
     * The network of a model that has one.
     *
     * @throws unwind.problem.ProblemException (usage) for a model that is a table
     */
    public PolicyNetwork network() {
        if (policy instanceof PolicyNetwork network) {
            return network;
        }
        throw Problem.usage(
                "The model %s is a table of limit prices and has no network.".formatted(manifest.name()),
                "Name a run that was trained with the agent sac.");
    }

    /** Whether its adaptive decisions are market orders alone, so that a number of shares says all. */
    public boolean sellsAtMarket() {
        return policy instanceof PolicyNetwork && !ActionForm.of(normaliser).postsLimits();
    }

    /** The assumption under which a model that posts limit orders learned when they fill; empty for one that posts none. */
    public Optional<LimitFillRule> limitFill() {
        if (sellsAtMarket()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (policy) {
                    case LimitTable table -> table.rules().rule();
                    case PolicyNetwork network ->
                        Optional.ofNullable(manifest.agentParameters().get(LIMIT_FILL))
                                .map(LimitFillRule::of)
                                .orElse(LimitRules.DEFAULT.rule());
                });
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ModelArtefact m
                && manifest.equals(m.manifest)
                && policy.equals(m.policy)
                && normaliser.equals(m.normaliser)
                && profiles.equals(m.profiles)
                && Arrays.equals(staticWeights, m.staticWeights)
                && serving.equals(m.serving);
    }

    @Override
    public int hashCode() {
        return manifest.hashCode();
    }
}
