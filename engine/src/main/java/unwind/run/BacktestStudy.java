package unwind.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import unwind.backtest.BacktestResult;
import unwind.backtest.Pooling;
import unwind.market.MarketData;
import unwind.market.Progress;
import unwind.market.Session;
import unwind.market.Split;
import unwind.problem.Problem;

/**
 * A backtest over every ticker of the data and over one test range or rolling windows. Curves and fitted strategies are made
 * for each ticker and each window on its own fit dates; a model is played on the tickers it knows.
 */
public final class BacktestStudy {
    private final DefaultExperiments experiments;
    private final MarketData data;
    private final Function<List<LocalDate>, List<Split>> windows;
    private final List<StoredModel> models;
    private final List<String> ids;
    private final Progress progress;

    /**
     * @param windows splits to play, from a ticker's dates
     * @param ids rule-based strategies
     */
    public BacktestStudy(
            DefaultExperiments experiments,
            MarketData data,
            Function<List<LocalDate>, List<Split>> windows,
            List<StoredModel> models,
            List<String> ids,
            Progress progress) {
        this.experiments = experiments;
        this.data = data;
        this.windows = windows;
        this.models = List.copyOf(models);
        this.ids = List.copyOf(ids);
        this.progress = progress;
    }

    /**
     * One ticker's share of a study.
     *
     * @param prepared each window's experiment, in date order
     * @param result over all windows
     */
    public record Part(List<Prepared> prepared, BacktestResult result) {
        public Part {
            prepared = List.copyOf(prepared);
        }

        public String ticker() {
            return result.order().ticker();
        }
    }

    /**
     * What a study found.
     *
     * @param parts one a ticker
     * @param pooled over all tickers; the only part's where there is one
     */
    public record Outcome(ExperimentSpec spec, List<Part> parts, BacktestResult pooled) {
        public Outcome {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Plays the study.
     *
     * @throws unwind.problem.ProblemException (usage) for a ticker, date or timing that does not fit the data
     */
    public Outcome play(ExperimentSpec spec) {
        List<String> tickers = spec.ticker().map(List::of).orElseGet(data::tickers);
        List<Part> parts = tickers.stream().map(t -> part(spec, t)).toList();
        return new Outcome(
                spec, parts, Pooling.of(parts.stream().map(Part::result).toList()));
    }

    private Part part(ExperimentSpec spec, String ticker) {
        List<LocalDate> dates = data.sessions().stream()
                .filter(s -> s.ticker().equals(ticker))
                .map(Session::date)
                .toList();
        if (dates.isEmpty()) {
            throw Problem.usage(
                    "There is no ticker " + ticker + " in the data.",
                    "It holds " + String.join(", ", data.tickers()) + ".");
        }
        List<StoredModel> own = models.stream()
                .filter(m -> m.manifest().tickers().contains(ticker))
                .toList();
        List<String> unknown = models.stream()
                .filter(m -> !own.contains(m))
                .map(m -> "The model %s was not trained on %s and is not played on it."
                        .formatted(m.manifest().name(), ticker))
                .toList();
        List<Prepared> prepared = new ArrayList<>();
        List<BacktestResult> results = new ArrayList<>();
        for (Split window : windows.apply(dates)) {
            Prepared one = experiments.prepare(spec.withTicker(ticker).withSplit(window), data);
            prepared.add(one);
            results.add(experiments
                    .backtestModels(one, own, models.size() > 1, ids, progress)
                    .withWarnings(unknown));
        }
        return new Part(prepared, Pooling.of(results));
    }
}
