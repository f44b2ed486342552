package unwind.run;

import java.util.List;
import java.util.Optional;
import unwind.cost.CostPresets;
import unwind.market.ImportOptions;
import unwind.market.Split;
import unwind.param.ParamValues;
import unwind.problem.Problem;
import unwind.strategy.StrategyParams;

/**
 * Everything that fixes a run: same spec, same data, same machine, same result.
 *
 * @param files market data files, as given
 * @param ticker empty: the only ticker, or the first one of the data
 * @param order values of {@link ExperimentParams#ORDER}
 * @param costPreset id of the cost preset
 * @param cost values of the preset's parameters
 * @param agent values of the agent's parameters (SAC's and the environment's)
 * @param strategies values of {@link StrategyParams#ALL}
 * @param split empty: {@link Split#byThirds}
 * @param seed of everything random; of the first agent where several are trained
 * @param seeds agents to train, from {@code seed} on
 */
public record ExperimentSpec(
        List<String> files,
        ImportOptions importing,
        Optional<String> ticker,
        ParamValues order,
        String costPreset,
        ParamValues cost,
        ParamValues agent,
        ParamValues strategies,
        Optional<Split> split,
        long seed,
        int seeds) {
    /** More agents than this are a mistake in typing. */
    public static final int MOST_SEEDS = 100;

    public ExperimentSpec {
        files = List.copyOf(files);
        if (seeds < 1 || seeds > MOST_SEEDS) {
            throw Problem.usage(
                    "Cannot train " + seeds + " agents.", "Give a number of seeds from 1 to " + MOST_SEEDS + ".");
        }
    }

    /** A spec that trains one agent and whose rule-based strategies keep their defaults. */
    public ExperimentSpec(
            List<String> files,
            ImportOptions importing,
            Optional<String> ticker,
            ParamValues order,
            String costPreset,
            ParamValues cost,
            ParamValues agent,
            Optional<Split> split,
            long seed) {
        this(files, importing, ticker, order, costPreset, cost, agent, StrategyParams.ALL.defaults(), split, seed, 1);
    }

    /** Every setting at its default, without data. */
    public static ExperimentSpec defaults() {
        return new ExperimentSpec(
                List.of(),
                ImportOptions.defaults(),
                Optional.empty(),
                ExperimentParams.ORDER.defaults(),
                CostPresets.DEFAULT_ID,
                CostPresets.byId(CostPresets.DEFAULT_ID).params().defaults(),
                AgentParams.PARAMS.defaults(),
                Optional.empty(),
                1);
    }

    public ExperimentSpec withFiles(List<String> names) {
        return new ExperimentSpec(
                names, importing, ticker, order, costPreset, cost, agent, strategies, split, seed, seeds);
    }

    public ExperimentSpec withImporting(ImportOptions options) {
        return new ExperimentSpec(
                files, options, ticker, order, costPreset, cost, agent, strategies, split, seed, seeds);
    }

    public ExperimentSpec withAgent(ParamValues values) {
        return new ExperimentSpec(
                files, importing, ticker, order, costPreset, cost, values, strategies, split, seed, seeds);
    }

    public ExperimentSpec withTicker(String name) {
        return new ExperimentSpec(
                files, importing, Optional.of(name), order, costPreset, cost, agent, strategies, split, seed, seeds);
    }

    public ExperimentSpec withSplit(Split dates) {
        return new ExperimentSpec(
                files, importing, ticker, order, costPreset, cost, agent, strategies, Optional.of(dates), seed, seeds);
    }

    public ExperimentSpec withOrder(ParamValues values) {
        return new ExperimentSpec(
                files, importing, ticker, values, costPreset, cost, agent, strategies, split, seed, seeds);
    }

    public ExperimentSpec withCost(ParamValues values) {
        return new ExperimentSpec(
                files, importing, ticker, order, costPreset, values, agent, strategies, split, seed, seeds);
    }

    /** Another cost model with its values. */
    public ExperimentSpec withCost(String preset, ParamValues values) {
        return new ExperimentSpec(
                files, importing, ticker, order, preset, values, agent, strategies, split, seed, seeds);
    }

    /** @throws unwind.problem.ProblemException (usage) for fewer than one and more than {@value #MOST_SEEDS} */
    public ExperimentSpec withSeeds(int agents) {
        return new ExperimentSpec(
                files, importing, ticker, order, costPreset, cost, agent, strategies, split, seed, agents);
    }
}
