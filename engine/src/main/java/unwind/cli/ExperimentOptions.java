package unwind.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import unwind.cost.CostPreset;
import unwind.cost.CostPresets;
import unwind.market.ImportOptions;
import unwind.market.Split;
import unwind.param.ParamSpec;
import unwind.param.ParamValues;
import unwind.problem.Problem;
import unwind.run.AgentParams;
import unwind.run.CostFile;
import unwind.run.ExperimentParams;
import unwind.run.ExperimentSpec;
import unwind.run.MappingFile;
import unwind.run.SpecFile;
import unwind.strategy.StrategyParams;

/** Options that every command with market data shares; each value is checked by its ParamSpec. */
final class ExperimentOptions {
    @ArgGroup(validate = false, heading = "%nMarket data%n", order = 10)
    private DataOptions market = new DataOptions();

    @ArgGroup(validate = false, heading = "%nOrder and rules%n", order = 11)
    private OrderOptions ordered = new OrderOptions();

    @ArgGroup(validate = false, heading = "%nSettings%n", order = 12)
    private SettingOptions chosen = new SettingOptions();

    static final class DataOptions {
        @Option(
                names = "--data",
                arity = "1..*",
                paramLabel = "FILE",
                description = "Market data files, CSV, plain or gzip, or folders of them.")
        private List<String> data = List.of();

        @Option(
                names = "--ticker",
                paramLabel = "TICKER",
                description = "Which ticker, where the data holds several (default: the first).")
        private @Nullable String ticker;

        @Option(
                names = "--map",
                paramLabel = "COLUMN=FIELD",
                description = "Reads a column of the file as the named field.")
        private Map<String, String> mapping = new LinkedHashMap<>();

        @Option(
                names = "--map-file",
                paramLabel = "FILE",
                description = "Reads columns as a mapping saved by 'unwind data check --save-map' says.")
        private @Nullable Path mapFile;
    }

    static final class OrderOptions {
        @Option(names = "--shares", paramLabel = "N", description = "Shares to sell in one session (default 1000).")
        private @Nullable String shares;

        @Option(names = "--horizon", paramLabel = "MIN", description = "Minutes in which to finish (default 390).")
        private @Nullable String horizon;

        @Option(
                names = "--timing",
                paramLabel = "TIMING",
                completionCandidates = Candidates.Timings.class,
                description = "snapshot: a decision sees the quote it hits; next-row: 60 s of latency (default auto: by"
                        + " the data).")
        private @Nullable String timing;

        @Option(
                names = "--pace-band",
                paramLabel = "PCT",
                description = "How far from the TWAP line, in %% of the order; 100 is off (default 10).")
        private @Nullable String paceBand;

        @Option(
                names = "--cost",
                paramLabel = "PRESET|FILE",
                completionCandidates = Candidates.Costs.class,
                description = "Cost preset (default realistic), or a file with cost_preset and cost, such as a run's"
                        + " spec.json.")
        private @Nullable String cost;
    }

    static final class SettingOptions {
        @Option(
                names = "--config",
                paramLabel = "FILE",
                description = "Starts from the settings in a file: one like sample-data/run-config.jsonc, or the"
                        + " spec.json of a run. Other options override it.")
        private @Nullable Path config;

        @Option(
                names = "--set",
                paramLabel = "KEY=VALUE",
                description = "Sets any parameter of the order, the data, the cost preset, the agent or a strategy;"
                        + " 'unwind list settings' shows them all.")
        private Map<String, String> settings = new LinkedHashMap<>();

        @Option(names = "--seed", paramLabel = "S", description = "Seed of everything random (default 1).")
        private @Nullable Long seed;

        @Option(
                names = "--seeds",
                paramLabel = "N",
                description = "Agents to train, from --seed on; costs are averaged over them (default 1).")
        private @Nullable Integer seeds;
    }

    /** @param split empty: that of the config, or by thirds */
    ExperimentSpec spec(Optional<Split> split) {
        ExperimentSpec base = chosen.config == null ? ExperimentSpec.defaults() : SpecFile.readConfig(chosen.config);
        List<String> files = market.data.isEmpty() ? base.files() : market.data;
        if (files.isEmpty()) {
            throw Problem.usage("No market data was named.", "Give --data FILE, or --config with files in it.");
        }
        CostFile costs = costs(base);
        CostPreset preset = costs.preset();
        Map<String, String> rest = new LinkedHashMap<>(chosen.settings);
        ParamValues order = take(base.order(), rest);
        ImportOptions reading = market.mapFile == null ? base.importing() : MappingFile.read(market.mapFile);
        ParamValues importing = take(reading.values(), rest);
        ParamValues costValues = take(costs.values(), rest);
        ParamValues agent = take(base.agent(), rest);
        ParamValues strategies = take(base.strategies(), rest);
        if (!rest.isEmpty()) {
            String unknown = rest.keySet().iterator().next();
            throw Problem.usage("There is no parameter '" + unknown + "'.", "Known are " + known(preset) + ".");
        }
        order = put(order, "shares", ordered.shares);
        order = put(order, "horizonMinutes", ordered.horizon);
        order = put(order, "timing", ordered.timing);
        order = put(order, "paceBandPct", ordered.paceBand);
        return new ExperimentSpec(
                files,
                new ImportOptions(reading.mapping(), importing).with(market.mapping, Map.of()),
                market.ticker == null ? base.ticker() : Optional.of(market.ticker),
                order,
                preset.id(),
                costValues,
                agent,
                strategies,
                split.isPresent() ? split : base.split(),
                chosen.seed == null ? base.seed() : chosen.seed,
                chosen.seeds == null ? base.seeds() : chosen.seeds);
    }

    /** The cost model before {@code --set}: of the config, of a preset, or of a file that somebody saved. */
    private CostFile costs(ExperimentSpec base) {
        String wanted = ordered.cost == null ? base.costPreset() : ordered.cost;
        boolean known = CostPresets.all().stream().anyMatch(p -> p.id().equals(wanted));
        if (!known && new File(wanted).isFile()) {
            return CostFile.read(Path.of(wanted));
        }
        CostPreset preset = CostPresets.byId(wanted);
        return new CostFile(
                preset,
                preset.id().equals(base.costPreset())
                        ? base.cost()
                        : preset.params().defaults());
    }

    boolean hasConfig() {
        return chosen.config != null;
    }

    /** The spec, with its files at their new place where one was named. */
    ExperimentSpec withFiles(ExperimentSpec spec) {
        return market.data.isEmpty() ? spec : spec.withFiles(market.data);
    }

    private static String known(CostPreset preset) {
        return Stream.of(
                        ExperimentParams.ORDER,
                        ImportOptions.PARAMS,
                        preset.params(),
                        AgentParams.PARAMS,
                        StrategyParams.ALL)
                .flatMap(set -> set.specs().stream())
                .map(ParamSpec::key)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static ParamValues put(ParamValues values, String key, @Nullable String text) {
        return text == null ? values : values.with(key, text);
    }

    /** The values with the settings that belong to their set, which are removed from the rest. */
    private static ParamValues take(ParamValues values, Map<String, String> rest) {
        Map<String, String> own = new LinkedHashMap<>(rest);
        own.keySet().removeIf(key -> !values.set().has(key));
        own.keySet().forEach(rest::remove);
        return values.with(own);
    }
}
