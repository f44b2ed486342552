package unwind.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import unwind.backtest.BacktestResult;
import unwind.backtest.SeedResult;
import unwind.backtest.StrategyResult;
import unwind.backtest.StrategySummary;
import unwind.cost.CostPart;
import unwind.disk.Disk;
import unwind.order.Fill;
import unwind.sim.ExecutionResult;

/**
 * The tables of a backtest: {@code schedules.csv} (one fill a row), {@code sessions.csv} (one session and strategy a row)
 * and {@code summary.json}. Every cost can be computed again from {@code schedules.csv}, {@code spec.json} and the input.
 */
public final class ResultFiles {
    public static final String SCHEDULES = "schedules.csv";
    public static final String SESSIONS = "sessions.csv";
    public static final String SUMMARY = "summary.json";

    static final String SCHEDULES_HEADER =
            "run_id,seed,timing,mode,cost_preset,session,strategy,timestamp,shares,order_type,limit_price,fill_price,"
                    + "reference_mid,bid1,sigma_used,volume_used,spread,slippage,temporary_impact,permanent_impact,"
                    + "transient_impact,price_improvement,adverse_selection";
    static final String SESSIONS_HEADER =
            "run_id,seed,timing,mode,cost_preset,session,ticker,strategy,shares,arrival_price,total_dollars,total_bps,"
                    + "controllable_bps,spread_bps,slippage_bps,impact_bps,fees_bps,is_bps,completion";

    private final String runId;
    private final long seed;
    private final BacktestResult result;

    private ResultFiles(String runId, long seed, BacktestResult result) {
        this.runId = runId;
        this.seed = seed;
        this.result = result;
    }

    /** The same with the default risk aversion. */
    public static void write(Path folder, String runId, long seed, BacktestResult result, List<String> notes) {
        write(folder, runId, seed, StrategySummary.DEFAULT_RISK_AVERSION_PER_DOLLAR, result, notes);
    }

    /**
     * Writes the three files into an existing folder.
     *
     * @param lambdaPerDollar risk aversion of the summary's cost + lambda Var[IS], 1 / dollar
     * @param notes for people, kept in the summary beside the backtest's own warnings
     * @throws unwind.problem.ProblemException (failed) when the folder cannot be written
     */
    public static void write(
            Path folder, String runId, long seed, double lambdaPerDollar, BacktestResult result, List<String> notes) {
        ResultFiles files = new ResultFiles(runId, seed, result);
        Disk.write(folder.resolve(SCHEDULES), files.schedules());
        Disk.write(folder.resolve(SESSIONS), files.sessions());
        Disk.write(folder.resolve(SUMMARY), Json.text(SummaryJson.of(runId, seed, lambdaPerDollar, result, notes)));
    }

    /** Writes {@code sessions.csv} and {@code summary.json} of several tickers, which tell sessions apart by ticker. */
    static void writePooled(Path folder, String runId, long seed, double lambdaPerDollar, BacktestResult pooled) {
        ResultFiles files = new ResultFiles(runId, seed, pooled);
        Disk.write(folder.resolve(SESSIONS), files.sessions());
        Disk.write(folder.resolve(SUMMARY), Json.text(SummaryJson.of(runId, seed, lambdaPerDollar, pooled, List.of())));
    }

    private String schedules() {
        CsvRows rows = new CsvRows(SCHEDULES_HEADER);
        for (StrategyResult strategy : result.strategies()) {
            for (SeedResult play : plays(strategy)) {
                for (ExecutionResult session : play.sessions()) {
                    for (Fill fill : session.fills()) {
                        begin(rows, strategy, play.seed())
                                .cell(session.session().toString())
                                .cell(strategy.id());
                        fill(rows, fill);
                        rows.endRow();
                    }
                }
            }
        }
        return rows.text();
    }

    /** Every seed's sessions; a strategy that was played once carries the run's seed. */
    private List<SeedResult> plays(StrategyResult strategy) {
        return strategy.seeds().isEmpty() ? List.of(new SeedResult(seed, strategy.sessions())) : strategy.seeds();
    }

    private CsvRows begin(CsvRows rows, StrategyResult strategy, long playedSeed) {
        return rows.cell(runId)
                .cell(playedSeed)
                .cell(result.timing().id())
                .cell(StrategyMode.of(strategy.id()).id())
                .cell(result.costs().preset());
    }

    private static void fill(CsvRows rows, Fill fill) {
        rows.cell(fill.timestamp())
                .cell(fill.shares())
                .cell(fill.type().name().toLowerCase(Locale.ROOT))
                .cell(fill.limitPrice())
                .cell(fill.fillPriceDollars())
                .cell(fill.referenceMidDollars())
                .cell(fill.bid1Dollars())
                .cell(fill.sigmaPerMinute())
                .cell(fill.volumeShares());
        for (double part : fill.costDollars()) {
            rows.cell(part);
        }
    }

    private String sessions() {
        CsvRows rows = new CsvRows(SESSIONS_HEADER);
        for (StrategyResult strategy : result.strategies()) {
            for (SeedResult play : plays(strategy)) {
                for (ExecutionResult session : play.sessions()) {
                    begin(rows, strategy, play.seed());
                    session(rows, strategy.id(), session);
                    rows.endRow();
                }
            }
        }
        return rows.text();
    }

    private static void session(CsvRows rows, String strategyId, ExecutionResult session) {
        rows.cell(session.session().toString())
                .cell(session.order().ticker())
                .cell(strategyId)
                .cell(session.order().shares())
                .cell(session.arrivalPriceDollars())
                .cell(session.totalDollars())
                .cell(session.bps(session.totalDollars()))
                .cell(session.bps(session.controllableDollars()))
                .cell(session.bps(session.dollars(CostPart.SPREAD)))
                .cell(session.bps(session.dollars(CostPart.SLIPPAGE)))
                .cell(session.bps(impactDollars(session)))
                .cell(session.bps(session.feesDollars()))
                .cell(session.bps(session.shortfallDollars()))
                .cell((double) session.filledShares() / session.order().shares());
    }

    private static double impactDollars(ExecutionResult session) {
        return session.dollars(CostPart.TEMPORARY_IMPACT)
                + session.dollars(CostPart.PERMANENT_IMPACT)
                + session.dollars(CostPart.TRANSIENT_IMPACT);
    }
}
