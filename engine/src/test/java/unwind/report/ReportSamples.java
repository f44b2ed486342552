package unwind.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import unwind.agent.MlpShape;
import unwind.agent.PolicyNetwork;
import unwind.backtest.BacktestResult;
import unwind.backtest.PairedComparison;
import unwind.backtest.PairedDetails;
import unwind.backtest.StrategyResult;
import unwind.backtest.StrategySummary;
import unwind.backtest.Verdict;
import unwind.cost.CostComponent;
import unwind.cost.CostContext;
import unwind.cost.CostModel;
import unwind.cost.CostPart;
import unwind.cost.SessionLiquidity;
import unwind.feature.Feature;
import unwind.feature.Normaliser;
import unwind.market.Column;
import unwind.market.DateRange;
import unwind.market.Finding;
import unwind.market.ImportOptions;
import unwind.market.MarketData;
import unwind.market.MarketProfile;
import unwind.market.Session;
import unwind.market.Severity;
import unwind.market.Split;
import unwind.order.ExecutionTiming;
import unwind.order.ParentOrder;
import unwind.order.Schedule;
import unwind.param.ParamSet;
import unwind.param.ParamSpec;
import unwind.param.ParamValues;
import unwind.run.AgentParams;
import unwind.run.ExperimentParams;
import unwind.run.ExperimentSpec;
import unwind.run.Prepared;
import unwind.run.TrainedAgent;
import unwind.sim.Decider;
import unwind.sim.ExecutionResult;
import unwind.sim.ExecutionSimulator;
import unwind.sim.PaceBand;
import unwind.train.TrainingEvent;

/** Synthetic sessions and a backtest over them, played by the real kernel with deciders written out here. */
public final class ReportSamples {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final String[][] STRATEGIES = {
        {"twap", "TWAP"},
        {"vwap", "VWAP"},
        {"static-optimum", "Static optimum"},
        {"spread-threshold", "Spread threshold"},
        {"sac", "SAC"},
        {"sac-static", "SAC static schedule"},
        {"hindsight", "Hindsight optimum"}
    };

    private ReportSamples() {}

    public static List<Session> sessions(String ticker, int count, boolean volume) {
        List<Session> sessions = new ArrayList<>();
        LocalDate date = LocalDate.of(2024, 7, 1);
        for (int i = 0; i < count; i++) {
            sessions.add(session(ticker, date, volume, i));
            date = date.plusDays(date.getDayOfWeek().getValue() == 5 ? 3 : 1);
        }
        return sessions;
    }

    public static Session session(String ticker, LocalDate date, boolean volume, long seed) {
        Random random = new Random(seed);
        Session.Builder builder = new Session.Builder(
                ticker, date, NEW_YORK, date.atTime(9, 30).atZone(NEW_YORK).toInstant(), 0, Session.FULL_MINUTES);
        double mid = 190;
        double logSpread = 0;
        for (int t = 0; t < Session.FULL_MINUTES; t++) {
            mid *= Math.exp(4e-4 * random.nextGaussian());
            logSpread = 0.6 * logSpread + 0.35 * random.nextGaussian();
            double shape = 0.7 + 1.3 * Math.exp(-t / 40.0) - (t > 350 ? 0.25 : 0);
            int ticks = Math.max(1, (int) Math.round(2.2 * shape * Math.exp(logSpread)));
            double bid = Math.round((mid - 0.005 * ticks) * 100) / 100.0;
            for (int level = 0; level < Session.LEVELS; level++) {
                builder.bid(t, level, bid - 0.01 * level, 100 * (1 + random.nextInt(6)));
                builder.ask(t, level, bid + 0.01 * (ticks + level), 100 * (1 + random.nextInt(6)));
            }
            if (volume) {
                double u = 1 + 1.5 * Math.exp(-t / 30.0) + 2 * Math.exp((t - 390) / 20.0);
                builder.value(t, Column.VOLUME, Math.rint(9000 * u * Math.exp(0.5 * random.nextGaussian())));
            }
        }
        return builder.build();
    }

    public static CostModel costs() {
        ParamSet params = ParamSet.of(
                "cost model sample",
                ParamSpec.number("impactY", "Square-root coefficient", "", 0, 10, 0.7, "Cost", "Y of the law."));
        return new CostModel(
                "realistic",
                params.defaults(),
                List.of(new HalfSpread(), new SquareRoot()),
                (date, n, usd) -> 2e-5 * usd);
    }

    private record HalfSpread() implements CostComponent {
        @Override
        public CostPart part() {
            return CostPart.SPREAD;
        }

        @Override
        public double dollars(CostContext c, double shares) {
            return shares * (c.midDollars() - c.bid1Dollars());
        }

        @Override
        public String formula() {
            return "x (mid - bid1)";
        }
    }

    private record SquareRoot() implements CostComponent {
        @Override
        public CostPart part() {
            return CostPart.TEMPORARY_IMPACT;
        }

        @Override
        public double dollars(CostContext c, double x) {
            return x == 0 ? 0 : 0.7 * c.sigmaPerMinute() * c.midDollars() * x * Math.sqrt(x / c.volumeShares());
        }

        @Override
        public String formula() {
            return "0.7 sigma mid x sqrt(x / V)";
        }
    }

    public static BacktestResult backtest(String ticker, int testSessions) {
        List<Session> all = sessions(ticker, testSessions + 4, true);
        MarketProfile profile = MarketProfile.fit(all.subList(0, 4), 5e7);
        List<SessionLiquidity> test = all.subList(4, all.size()).stream()
                .map(s -> SessionLiquidity.of(s, profile, ExecutionTiming.SNAPSHOT))
                .toList();
        return backtest(new ParentOrder(ticker, 1000, 0, 390), test);
    }

    public static BacktestResult backtest(ParentOrder order, List<SessionLiquidity> test) {
        CostModel costs = costs();
        List<StrategyResult> results = new ArrayList<>();
        for (String[] s : STRATEGIES) {
            PaceBand band = s[0].contains("wap") ? PaceBand.OFF : PaceBand.ofPercent(10);
            List<ExecutionResult> sessions = new ArrayList<>();
            for (SessionLiquidity session : test) {
                ParentOrder fitted = ExecutionSimulator.fit(order, session.session());
                ExecutionSimulator simulator = new ExecutionSimulator(costs, band, session);
                sessions.add(simulator.run(session, fitted, decider(s[0], session)));
            }
            results.add(new StrategyResult(s[0], s[1], s[0].equals("hindsight"), band != PaceBand.OFF, sessions));
        }
        List<StrategySummary> summaries =
                results.stream().map(r -> summary(r, results)).toList();
        return new BacktestResult(
                order,
                ExecutionTiming.SNAPSHOT,
                10,
                costs,
                test,
                results,
                summaries,
                List.of("Sample & <hand-made> data."));
    }

    private static Decider decider(String id, SessionLiquidity session) {
        double patience = switch (id) {
            case "static-optimum" -> 0.6;
            case "spread-threshold" -> 1.0;
            case "sac", "sac-static" -> 1.3;
            case "hindsight" -> 2.5;
            default -> 0;
        };
        double usual = session.profile().pooledHalfSpreadBps(0.5);
        return (view, state) -> {
            double twap = (double) state.sharesLeft() / state.minutesLeft();
            if (id.equals("vwap")) {
                double[] curve = session.profile().volumeShares();
                double rest = 0;
                for (int m = view.minuteOfDay(); m < curve.length; m++) {
                    rest += curve[m];
                }
                twap = state.sharesLeft() * curve[view.minuteOfDay()] / rest;
            }
            double spread = view.halfSpreadBps(view.lastRow());
            return (int) Math.round(twap * (patience == 0 ? 1 : Math.pow(usual / spread, patience)));
        };
    }

    private static StrategySummary summary(StrategyResult result, List<StrategyResult> all) {
        double[] parts = new double[CostPart.COUNT];
        int n = result.sessions().size();
        for (ExecutionResult r : result.sessions()) {
            for (CostPart part : CostPart.values()) {
                parts[part.ordinal()] += r.bps(r.dollars(part)) / n;
            }
        }
        double[] cost = result.controllableBps();
        double[] shortfall = result.shortfallBps();
        double ratio = dollars(result) / dollars(all.get(0));
        double fees = result.sessions().stream()
                .mapToDouble(r -> r.bps(r.feesDollars()))
                .average()
                .orElseThrow();
        return new StrategySummary(
                result.id(),
                result.label(),
                result.hasForesight(),
                n,
                mean(cost),
                median(cost),
                ratio,
                parts,
                fees,
                mean(shortfall),
                sd(shortfall),
                200_000,
                (1 - ratio) / (1 - dollars(all.get(all.size() - 1)) / dollars(all.get(0))),
                1,
                0.0125,
                0.2,
                all.stream()
                        .filter(b -> !b.id().equals(result.id()))
                        .filter(b -> List.of("twap", "vwap", "static-optimum", "spread-threshold")
                                .contains(b.id()))
                        .map(b -> compare(result, b))
                        .toList(),
                List.of());
    }

    private static PairedComparison compare(StrategyResult a, StrategyResult b) {
        double[] x = a.controllableBps();
        double[] y = b.controllableBps();
        double[] d = new double[x.length];
        int wins = 0;
        for (int i = 0; i < d.length; i++) {
            d[i] = x[i] - y[i];
            wins += d[i] < 0 ? 1 : 0;
        }
        double half = 2.1 * sd(d) / Math.sqrt(d.length);
        double low = d.length < 3 ? Double.NaN : mean(d) - half;
        double high = d.length < 3 ? Double.NaN : mean(d) + half;
        Verdict verdict = d.length < 10
                ? Verdict.TOO_FEW_SESSIONS
                : high < -0.01 ? Verdict.WIN : low > 0.01 ? Verdict.LOSS : Verdict.NO_SIGNIFICANT_DIFFERENCE;
        return new PairedComparison(
                b.id(),
                d.length,
                mean(d),
                median(d),
                low,
                high,
                1,
                0.012,
                0.03,
                (double) wins / d.length,
                verdict,
                PairedDetails.UNKNOWN);
    }

    private static double dollars(StrategyResult result) {
        return result.sessions().stream()
                .mapToDouble(ExecutionResult::controllableDollars)
                .sum();
    }

    private static double mean(double[] x) {
        return java.util.Arrays.stream(x).average().orElseThrow();
    }

    private static double median(double[] x) {
        return java.util.Arrays.stream(x)
                .sorted()
                .skip(x.length / 2)
                .findFirst()
                .orElseThrow();
    }

    private static double sd(double[] x) {
        double m = mean(x);
        return Math.sqrt(java.util.Arrays.stream(x).map(v -> (v - m) * (v - m)).sum() / Math.max(1, x.length - 1));
    }

    /** A full report input; one more synthetic session is the day that the schedule is for. */
    public static ReportInput input(String ticker, String file, int testSessions, boolean trained) {
        BacktestResult result = backtest(ticker, testSessions);
        List<Session> all = sessions(ticker, testSessions + 5, true);
        Session tomorrow = all.remove(all.size() - 1);
        List<Finding> findings = List.of(
                new Finding(
                        "half-day",
                        "Half day",
                        Severity.WARNING,
                        1,
                        file + ", rows 781-1,170",
                        "The session ends at 13:00.",
                        "Rows after the close were left out."),
                new Finding(
                        "duplicates",
                        "Duplicate rows",
                        Severity.INFO,
                        3,
                        file,
                        "Three rows came twice.",
                        "The first was kept."));
        MarketData data = new MarketData(all, findings, List.of(file), "9f2c".repeat(16));
        ParamValues agentValues =
                AgentParams.PARAMS.defaults().with("steps", "60000").with("learningRate", "0.0003");
        ExperimentSpec spec = new ExperimentSpec(
                List.of(file),
                ImportOptions.defaults(),
                Optional.of(ticker),
                ExperimentParams.ORDER.defaults(),
                "realistic",
                costs().values(),
                agentValues,
                Optional.empty(),
                7);
        List<LocalDate> dates = data.dates();
        int n = dates.size();
        Split split = new Split(
                new DateRange(dates.get(0), dates.get(2)),
                Optional.of(new DateRange(dates.get(3), dates.get(3))),
                Optional.of(new DateRange(dates.get(4), dates.get(n - 1))));
        MarketProfile profile = result.sessions().get(0).profile();
        List<SessionLiquidity> known = all.stream()
                .map(s -> SessionLiquidity.of(s, profile, ExecutionTiming.SNAPSHOT))
                .toList();
        Prepared prepared = new Prepared(
                spec,
                data,
                split,
                ExecutionTiming.SNAPSHOT,
                result.order(),
                result.costs(),
                profile,
                known.subList(0, 3),
                known.subList(3, 4),
                known.subList(4, n),
                List.of("Execution timing was resolved to snapshot."));
        SessionLiquidity next = SessionLiquidity.of(tomorrow, profile, ExecutionTiming.SNAPSHOT);
        Schedule schedule = new ExecutionSimulator(result.costs(), PaceBand.ofPercent(10), next)
                .run(next, result.order(), decider("sac-static", next))
                .schedule();
        Optional<TrainedAgent> agent = trained
                ? Optional.of(
                        new TrainedAgent(policy(), Normaliser.unfitted(), new double[] {1}, 52_500, history(), false))
                : Optional.empty();
        return new ReportInput(
                List.of(prepared),
                agent,
                result,
                Optional.of(new ReportInput.Answer(schedule, trained ? "sac-static" : "static-optimum")),
                Optional.empty(),
                "2024-07-20T101500-7",
                List.of(Map.entry("Unwind", "0.1.0"), Map.entry("Java", "25")),
                trained ? ExtraSamples.all(spec, result) : ReportExtras.NONE);
    }

    private static PolicyNetwork policy() {
        MlpShape shape = new MlpShape(Feature.COUNT, 64, 64, 1);
        return new PolicyNetwork(shape, new float[shape.count()]);
    }

    public static List<TrainingEvent> history() {
        List<TrainingEvent> events = new ArrayList<>();
        Random random = new Random(3);
        double best = Double.MAX_VALUE;
        for (int step = 250; step <= 60_000; step += 250) {
            double progress = Math.exp(-step / 15_000.0);
            events.add(new TrainingEvent.Learned(
                    step,
                    0.02 + 0.4 * progress * Math.exp(0.3 * random.nextGaussian()),
                    -0.5 - 0.8 * (1 - progress) + 0.05 * random.nextGaussian(),
                    0.02 + 0.18 * progress,
                    -0.4 + 1.2 * progress + 0.03 * random.nextGaussian(),
                    step % 500 == 0 ? Double.NaN : -1.4 - 0.8 * progress + 0.15 * random.nextGaussian(),
                    900));
            if (step % 2500 == 0) {
                double cost = 1.08 + 0.5 * progress + 0.02 * random.nextGaussian();
                boolean improves = cost < best;
                best = Math.min(best, cost);
                events.add(new TrainingEvent.Validated(step, cost, 1.31, 1.38, cost / 1.31, improves));
            }
        }
        events.add(new TrainingEvent.Finished(60_000, false, 66));
        return events;
    }
}
