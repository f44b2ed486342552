package unwind.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import unwind.backtest.HorizonWarnings;
import unwind.cost.CostModel;
import unwind.cost.CostPresets;
import unwind.cost.SessionLiquidity;
import unwind.market.DateRange;
import unwind.market.MarketData;
import unwind.market.MarketProfile;
import unwind.market.Session;
import unwind.market.Split;
import unwind.order.ExecutionTiming;
import unwind.order.ParentOrder;
import unwind.order.SliceLimits;
import unwind.param.ParamValues;
import unwind.problem.Problem;

/** Checks a spec against its data, splits by date, and fits the curves on the training sessions only. */
final class Preparation {
    /** Above this share of a usual day's volume the cost formulas have no evidence behind them. */
    private static final double MOST_OF_DAILY_VOLUME = 1;

    private static final double MUCH_OF_DAILY_VOLUME = 0.1;

    private final ExperimentSpec spec;
    private final MarketData data;
    private final List<String> notes = new ArrayList<>();

    Preparation(ExperimentSpec spec, MarketData data) {
        this.spec = spec;
        this.data = data;
    }

    Prepared prepare() {
        String ticker = ticker();
        List<Session> sessions =
                data.sessions().stream().filter(s -> s.ticker().equals(ticker)).toList();
        List<LocalDate> dates = sessions.stream().map(Session::date).toList();
        Split split = spec.split().orElseGet(() -> Split.byThirds(dates));
        ExecutionTiming timing = timing(sessions);
        ParamValues values = spec.order();
        ParentOrder order = new ParentOrder(
                ticker,
                values.integer("shares"),
                values.integer("startMinute"),
                values.integer("horizonMinutes"),
                SliceLimits.of(spec.strategies()));
        CostModel costs = CostPresets.byId(spec.costPreset()).create(spec.cost());
        MarketProfile profile = MarketProfile.fit(training(sessions, split), values.number("advShares"));
        checkSize(order, profile);
        notes.addAll(HorizonWarnings.of(order, sessions));
        notes.addAll(costs.calibrations(profile));
        if (split.testLeftOut()) {
            notes.add("Leave-one-session-out: each session is played by what was fitted on all others, later ones too."
                    + " It shows how sure a figure is, not what could have been known on the day.");
        }
        return new Prepared(
                spec,
                data,
                split,
                timing,
                order,
                costs,
                profile,
                training(sessions, split).stream()
                        .map(s -> SessionLiquidity.of(s, profile, timing))
                        .toList(),
                split.validate()
                        .map(range -> liquidity("validation", sessions, range, profile, timing))
                        .orElse(List.of()),
                split.test()
                        .map(range -> liquidity("test", sessions, range, profile, timing))
                        .orElse(List.of()),
                notes);
    }

    private String ticker() {
        List<String> tickers = data.tickers();
        String ticker = spec.ticker().orElse(tickers.get(0));
        if (!tickers.contains(ticker)) {
            throw Problem.usage(
                    "There is no ticker " + ticker + " in the data.", "It holds " + String.join(", ", tickers) + ".");
        }
        if (spec.ticker().isEmpty() && tickers.size() > 1) {
            notes.add("The data holds %s; this run uses %s.".formatted(String.join(", ", tickers), ticker));
        }
        return ticker;
    }

    private ExecutionTiming timing(List<Session> sessions) {
        boolean extremes = data.hasExtremes()
                && sessions.stream().anyMatch(s -> s.quoteKind() == unwind.market.QuoteKind.EXTREMES);
        String wanted = spec.order().text("timing");
        if (wanted.equals("auto")) {
            ExecutionTiming timing = extremes ? ExecutionTiming.NEXT_ROW : ExecutionTiming.SNAPSHOT;
            notes.add(
                    extremes
                            ? "Timing next-row: the rows hold each minute's extreme quotes, known only when it is over."
                            : "Timing snapshot: quotes are point-in-time, so a decision sees the quote it hits.");
            return timing;
        }
        ExecutionTiming timing = ExecutionTiming.of(wanted);
        if (extremes && timing == ExecutionTiming.SNAPSHOT) {
            throw Problem.usage(
                    "Timing snapshot is look-ahead on this data: its rows hold each minute's extreme quotes.",
                    "Choose timing next-row or auto.");
        }
        return timing;
    }

    private void checkSize(ParentOrder order, MarketProfile profile) {
        double share = order.shares() / profile.advShares();
        if (share > MOST_OF_DAILY_VOLUME) {
            throw Problem.usage(
                    "%,d shares are %.1f times the %,.0f shares that %s trades on a usual training day."
                            .formatted(order.shares(), share, profile.advShares(), order.ticker()),
                    "No cost formula holds there: sell fewer shares, or over several days.");
        }
        if (share > MUCH_OF_DAILY_VOLUME) {
            notes.add("The order is %.0f %% of a usual day's volume: costs at that size are an extrapolation."
                    .formatted(100 * share));
        }
    }

    private static List<Session> select(String what, List<Session> sessions, DateRange range) {
        List<Session> chosen =
                sessions.stream().filter(s -> range.contains(s.date())).toList();
        if (chosen.isEmpty()) {
            throw Problem.usage(
                    "There is no %s session in %s.".formatted(what, range),
                    "The data holds %s to %s."
                            .formatted(
                                    sessions.get(0).date(),
                                    sessions.get(sessions.size() - 1).date()));
        }
        return chosen;
    }

    private static List<Session> training(List<Session> sessions, Split split) {
        return select("training", sessions, split.train()).stream()
                .filter(s -> split.trainsOn(s.date()))
                .toList();
    }

    private static List<SessionLiquidity> liquidity(
            String what, List<Session> sessions, DateRange range, MarketProfile profile, ExecutionTiming timing) {
        return select(what, sessions, range).stream()
                .map(s -> SessionLiquidity.of(s, profile, timing))
                .toList();
    }
}
