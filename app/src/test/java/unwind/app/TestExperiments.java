package unwind.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import unwind.backtest.BacktestResult;
import unwind.cost.CostPresets;
import unwind.cost.SessionLiquidity;
import unwind.market.CsvMarketDataImporter;
import unwind.market.DateRange;
import unwind.market.MarketData;
import unwind.market.MarketProfile;
import unwind.market.Progress;
import unwind.market.Session;
import unwind.market.Split;
import unwind.order.ExecutionTiming;
import unwind.order.ParentOrder;
import unwind.run.ExperimentSpec;
import unwind.run.Experiments;
import unwind.run.Prepared;
import unwind.run.TrainedAgent;
import unwind.train.TrainingControl;
import unwind.train.TrainingListener;

/** Loads with the real importer and prepares plainly; trains nothing. Enough engine for tests of the window. */
public class TestExperiments implements Experiments {
    @Override
    public MarketData load(ExperimentSpec spec, Progress progress) {
        return new CsvMarketDataImporter()
                .load(spec.files().stream().map(Path::of).toList(), spec.importing(), progress);
    }

    @Override
    public Prepared prepare(ExperimentSpec spec, MarketData data) {
        String ticker = spec.ticker().orElse(data.tickers().getFirst());
        List<Session> sessions =
                data.sessions().stream().filter(s -> s.ticker().equals(ticker)).toList();
        Split split = spec.split()
                .orElseGet(() ->
                        Split.byThirds(sessions.stream().map(Session::date).toList()));
        ExecutionTiming timing = ExecutionTiming.SNAPSHOT;
        MarketProfile profile =
                MarketProfile.fit(within(sessions, split.train()), spec.order().number("advShares"));
        return new Prepared(
                spec,
                data,
                split,
                timing,
                new ParentOrder(
                        ticker,
                        spec.order().integer("shares"),
                        spec.order().integer("startMinute"),
                        spec.order().integer("horizonMinutes")),
                CostPresets.byId(spec.costPreset()).create(spec.cost()),
                profile,
                liquidity(within(sessions, split.train()), profile, timing),
                liquidity(within(sessions, split.validate().orElseThrow()), profile, timing),
                liquidity(within(sessions, split.test().orElseThrow()), profile, timing),
                List.of("Quotes are point-in-time, so decisions use snapshot timing."));
    }

    private static List<Session> within(List<Session> sessions, DateRange range) {
        return sessions.stream().filter(s -> range.contains(s.date())).toList();
    }

    private static List<SessionLiquidity> liquidity(
            List<Session> sessions, MarketProfile profile, ExecutionTiming timing) {
        return sessions.stream()
                .map(s -> SessionLiquidity.of(s, profile, timing))
                .toList();
    }

    @Override
    public TrainedAgent train(Prepared prepared, TrainingListener listener, TrainingControl control) {
        throw new UnsupportedOperationException("not part of these tests");
    }

    @Override
    public List<String> strategyIds() {
        return List.of("twap", "vwap");
    }

    @Override
    public BacktestResult backtest(
            Prepared prepared, Optional<TrainedAgent> agent, List<String> strategies, Progress progress) {
        throw new UnsupportedOperationException("not part of these tests");
    }
}
