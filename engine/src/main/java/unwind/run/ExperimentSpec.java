package unwind.run;

import java.util.List;
import java.util.Optional;
import unwind.market.ImportOptions;
import unwind.market.Split;
import unwind.param.ParamValues;
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
 * @param seed of everything random
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
        long seed) {
    public ExperimentSpec {
        files = List.copyOf(files);
    }

    /** A spec whose rule-based strategies keep their defaults. */
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
        this(files, importing, ticker, order, costPreset, cost, agent, StrategyParams.ALL.defaults(), split, seed);
    }

    public ExperimentSpec withImporting(ImportOptions options) {
        return new ExperimentSpec(files, options, ticker, order, costPreset, cost, agent, strategies, split, seed);
    }

    public ExperimentSpec withAgent(ParamValues values) {
        return new ExperimentSpec(files, importing, ticker, order, costPreset, cost, values, strategies, split, seed);
    }
}
