package unwind.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import unwind.market.CsvMarketDataImporter;
import unwind.market.ImportOptions;
import unwind.market.MarketData;
import unwind.market.synth.SynthSpec;
import unwind.market.synth.SyntheticMarket;
import unwind.run.MappingFile;

/** {@code unwind data}: looks at market data, or makes some. */
@Command(
        name = "data",
        mixinStandardHelpOptions = true,
        description = "Checks market data files, or makes synthetic ones.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  unwind data check sample-data/SYNW_wide_60_sessions.csv.gz",
            "  unwind data synth --sessions 60 --seed 7 --out synthetic.csv.gz"
        },
        subcommands = {DataCommand.Check.class, DataCommand.Synth.class})
final class DataCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCodes.USAGE;
    }

    /** {@code unwind data check}. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Says what is in market data files, what is wrong with it and what would be done about it.",
            footerHeading = "%nExamples:%n",
            footer = {
                "  unwind data check sample-data/SYNW_wide_60_sessions.csv.gz",
                "  unwind data check --json quotes.csv",
                "  unwind data check quotes.csv --map best_bid=bid_price_1 --save-map vendor.json"
            })
    static final class Check implements Callable<Integer> {
        @Parameters(arity = "1..*", paramLabel = "FILE", description = "CSV files, plain or gzip, or folders of them.")
        private List<Path> files = List.of();

        @Option(names = "--json", description = "Prints JSON for programs.")
        private boolean json;

        @Option(names = "--map", paramLabel = "COLUMN=FIELD", description = "Reads a column as the named field.")
        private Map<String, String> mapping = new LinkedHashMap<>();

        @Option(names = "--map-file", paramLabel = "FILE", description = "Starts from a saved mapping.")
        private @Nullable Path mapFile;

        @Option(names = "--save-map", paramLabel = "FILE", description = "Saves the mapping and the settings as JSON.")
        private @Nullable Path saveMap;

        @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Sets a parameter of the import.")
        private Map<String, String> settings = new LinkedHashMap<>();

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            ImportOptions base = mapFile == null ? ImportOptions.defaults() : MappingFile.read(mapFile);
            ImportOptions options = base.with(mapping, settings);
            ConsoleProgress progress = ConsoleProgress.of(spec);
            MarketData data = new CsvMarketDataImporter().load(files, options, progress);
            if (saveMap != null) {
                MappingFile.write(saveMap, options);
            }
            // Both end with a line break of their own.
            spec.commandLine().getOut().print(json ? DataCheck.json(data) : DataCheck.text(data));
            spec.commandLine().getOut().flush();
            return ExitCodes.DONE;
        }
    }

    /** {@code unwind data synth}. */
    @Command(
            name = "synth",
            mixinStandardHelpOptions = true,
            description = "Writes synthetic minute data with the statistics of real minutes, from a seed.",
            footerHeading = "%nExamples:%n",
            footer = {
                "  unwind data synth --sessions 60 --seed 7 --out synthetic.csv.gz",
                "  unwind data synth --sessions 250 --seed 1 --kind one-tick --ticker TEST --out test.csv"
            })
    static final class Synth implements Callable<Integer> {
        @Option(names = "--sessions", required = true, paramLabel = "N", description = "Trading days to make.")
        private int sessions;

        @Option(names = "--seed", required = true, paramLabel = "S", description = "Same seed, same bytes.")
        private long seed;

        @Option(
                names = "--kind",
                paramLabel = "KIND",
                completionCandidates = Candidates.Kinds.class,
                description =
                        "wide (default): a spread that varies and persists; one-tick: a spread pinned at one tick.")
        private String kind = "wide";

        @Option(names = "--ticker", paramLabel = "TICKER", description = "Ticker to write (default: by kind).")
        private @Nullable String ticker;

        @Option(names = "--first", paramLabel = "DATE", description = "First date (default 2025-01-02).")
        private @Nullable LocalDate first;

        @Option(names = "--out", required = true, paramLabel = "FILE", description = "CSV, or gzip with .gz.")
        private @Nullable Path out;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            SynthSpec base = SynthSpec.ofKind(SynthSpec.Kind.ofKey(kind), sessions, seed);
            SynthSpec wanted = new SynthSpec(
                    ticker == null ? base.ticker() : ticker,
                    base.kind(),
                    base.sessions(),
                    first == null ? base.first() : first,
                    base.seed(),
                    base.startPriceDollars());
            Path file = java.util.Objects.requireNonNull(out);
            SyntheticMarket.write(wanted, file);
            spec.commandLine()
                    .getErr()
                    .printf("%d synthetic sessions of %s written to %s%n", sessions, wanted.ticker(), file);
            return ExitCodes.DONE;
        }
    }
}
