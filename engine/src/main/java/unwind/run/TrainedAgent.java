package unwind.run;

import java.util.Comparator;
import java.util.List;
import unwind.agent.AgentPolicy;
import unwind.agent.PolicyNetwork;
import unwind.feature.Normaliser;
import unwind.train.TrainingEvent;

/**
 * A trained agent with the history that made it. Where several seeds were trained, policy and history are those of the seed
 * with the lowest cost on the validation sessions (test sessions have no say), the static weights are the mean of all seeds',
 * and every figure of a backtest is the mean over the seeds.
 *
 * @param kind which agent it is
 * @param policy best on validation
 * @param staticWeights share of the order in each minute of the horizon, {@code [horizonMinutes]}, sums to 1
 * @param bestStep environment step at which the policy was validated best
 * @param history Learned and Validated events in order, for metrics.csv and the curves
 * @param stopped whether the user ended it before its budget
 * @param seeds every seed's agent in the order of training; empty where one was trained
 */
public record TrainedAgent(
        AgentKind kind,
        AgentPolicy policy,
        Normaliser normaliser,
        double[] staticWeights,
        long bestStep,
        List<TrainingEvent> history,
        boolean stopped,
        List<SeedAgent> seeds) {
    public TrainedAgent {
        history = List.copyOf(history);
        seeds = List.copyOf(seeds);
    }

    /** The agent of a single seed, of the kind that its policy belongs to. */
    public TrainedAgent(
            AgentPolicy policy,
            Normaliser normaliser,
            double[] staticWeights,
            long bestStep,
            List<TrainingEvent> history,
            boolean stopped) {
        this(
                AgentKind.of(policy, normaliser),
                policy,
                normaliser,
                staticWeights,
                bestStep,
                history,
                stopped,
                List.of());
    }

    /** @param agents one or more, in the order of training */
    static TrainedAgent of(AgentKind kind, List<SeedAgent> agents, Normaliser normaliser, boolean stopped) {
        // NaN (nothing was validated) sorts last.
        SeedAgent best = agents.stream()
                .min(Comparator.comparingDouble(SeedAgent::validationBps))
                .orElseThrow();
        return new TrainedAgent(
                kind,
                best.policy(),
                normaliser,
                meanWeights(agents),
                best.bestStep(),
                best.history(),
                stopped,
                agents.size() == 1 ? List.of() : agents);
    }

    /** Whether it was trained to post limit prices and they were not clearly cheaper: it is the market agent then. */
    public boolean neverPosts() {
        return kind == AgentKind.SAC_LIMIT
                && policy instanceof PolicyNetwork network
                && SacLimitAgent.neverPosts(network);
    }

    private static double[] meanWeights(List<SeedAgent> agents) {
        double[] mean = new double[agents.get(0).staticWeights().length];
        for (SeedAgent agent : agents) {
            for (int k = 0; k < mean.length; k++) {
                mean[k] += agent.staticWeights()[k] / agents.size();
            }
        }
        return mean;
    }

    /** Place in {@link #seeds} of the one whose policy this is. */
    int shown() {
        for (int i = 0; i < seeds.size(); i++) {
            if (seeds.get(i).policy().equals(policy)) {
                return i;
            }
        }
        throw new IllegalStateException("the policy belongs to none of the seeds");
    }

    /**
     * Seed that the policy was trained with.
     *
     * @param single the run's seed, which is the answer where one agent was trained
     */
    public long seedOr(long single) {
        return seeds.isEmpty() ? single : seeds.get(shown()).seed();
    }

    /** One seed's agent as an agent of its own. */
    public TrainedAgent only(SeedAgent seed) {
        return new TrainedAgent(
                kind,
                seed.policy(),
                normaliser,
                seed.staticWeights(),
                seed.bestStep(),
                seed.history(),
                stopped,
                List.of());
    }
}
