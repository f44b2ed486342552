package unwind.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import unwind.cost.CostPreset;
import unwind.cost.CostPresets;
import unwind.market.ImportOptions;
import unwind.market.Split;
import unwind.param.ParamSet;
import unwind.param.ParamValues;
import unwind.problem.Problem;
import unwind.run.AgentParams;
import unwind.run.ExperimentParams;
import unwind.run.ExperimentSpec;

/** Options that run, train and backtest share; every value is checked by its ParamSpec. */
final class ExperimentOptions {
    @Option(
            names = "--data",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description = "Market data files, CSV, plain or gzip.")
    private List<String> data = List.of();

    @Option(names = "--ticker", paramLabel = "TICKER", description = "Which ticker, where the data holds several.")
    private @Nullable String ticker;

    @Option(names = "--shares", paramLabel = "N", description = "Shares to sell in one session (default 1000).")
    private @Nullable String shares;

    @Option(names = "--horizon", paramLabel = "MIN", description = "Minutes in which to finish (default 390).")
    private @Nullable String horizon;

    @Option(names = "--timing", paramLabel = "TIMING", description = "snapshot or next-row (default: by the data).")
    private @Nullable String timing;

    @Option(names = "--pace-band", paramLabel = "PCT", description = "Pace band round TWAP, percent (default 10).")
    private @Nullable String paceBand;

    @Option(names = "--cost", paramLabel = "PRESET", description = "Cost preset (default realistic).")
    private String cost = CostPresets.DEFAULT_ID;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of everything random (default 1).")
    private long seed = 1;

    @Option(
            names = "--map",
            paramLabel = "COLUMN=FIELD",
            description = "Reads a column of the file as the named field.")
    private Map<String, String> mapping = new LinkedHashMap<>();

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Sets any parameter of the order, the data, the cost preset or the agent.")
    private Map<String, String> settings = new LinkedHashMap<>();

    List<String> data() {
        return data;
    }

    /** @param split empty: by thirds */
    ExperimentSpec spec(Optional<Split> split) {
        CostPreset preset = CostPresets.byId(cost);
        Map<String, String> rest = new LinkedHashMap<>(settings);
        ParamValues order = take(ExperimentParams.ORDER, rest);
        ParamValues importing = take(ImportOptions.PARAMS, rest);
        ParamValues costValues = take(preset.params(), rest);
        ParamValues agent = take(AgentParams.PARAMS, rest);
        if (!rest.isEmpty()) {
            String unknown = rest.keySet().iterator().next();
            throw Problem.usage("There is no parameter '" + unknown + "'.", "See 'unwind run --help' for the list.");
        }
        order = put(order, "shares", shares);
        order = put(order, "horizonMinutes", horizon);
        order = put(order, "timing", timing);
        order = put(order, "paceBandPct", paceBand);
        return new ExperimentSpec(
                data,
                new ImportOptions(mapping, importing),
                Optional.ofNullable(ticker),
                order,
                cost,
                costValues,
                agent,
                split,
                seed);
    }

    private static ParamValues put(ParamValues values, String key, @Nullable String text) {
        return text == null ? values : values.with(key, text);
    }

    /** The set's values with the settings that belong to it, which are removed from the rest. */
    private static ParamValues take(ParamSet set, Map<String, String> rest) {
        Map<String, String> own = new LinkedHashMap<>();
        rest.forEach((key, value) -> {
            if (set.has(key)) {
                own.put(key, value);
            }
        });
        own.keySet().forEach(rest::remove);
        return set.with(own);
    }
}
