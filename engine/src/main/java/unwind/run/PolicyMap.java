package unwind.run;

import java.util.Arrays;
import java.util.List;
import unwind.backtest.BacktestResult;
import unwind.cost.SessionLiquidity;
import unwind.market.Progress;
import unwind.market.Session;
import unwind.sim.ExecutionResult;
import unwind.sim.LimitRules;

/**
 * What a trained agent does: its pace by time of day and by the spread that it saw, over the validation sessions. Counted
 * from what it sold there, so that it is the policy as it is played, with band, limits of child orders and shares left. The
 * last minute is left out: what is sold there is forced.
 *
 * @param startMinute first minute of the order, since the open
 * @param bucketMinutes length of a part of the day; the last one may be shorter
 * @param spreadEdgesBps ends of the parts of the spread, [parts + 1]
 * @param pace shares sold over those of TWAP in the same minutes, [part of day][part of spread]; NaN where nothing was seen
 * @param minutes that a figure is the mean of, [part of day][part of spread]
 * @param session one that was played, for the clock of the exchange
 */
public record PolicyMap(
        int startMinute,
        int horizonMinutes,
        int bucketMinutes,
        double[] spreadEdgesBps,
        double[][] pace,
        int[][] minutes,
        int sessions,
        Session session) {
    private static final int PARTS_OF_DAY = 6;
    private static final int PARTS_OF_SPREAD = 5;

    /** Spreads nearer to each other than this share are one: an assumed spread differs in its last digits only. */
    private static final double LEAST_PART = 0.01;

    /**
     * Plays the agent over the validation sessions. Takes a moment.
     *
     * @throws unwind.problem.ProblemException when the agent cannot be played
     */
    public static PolicyMap of(Prepared prepared, TrainedAgent agent) {
        LimitRules rules = agent.kind() == AgentKind.SAC_LIMIT
                ? LimitRules.of(LimitRules.DEFAULT.rule(), prepared.spec().strategies())
                : LimitRules.DEFAULT;
        BacktestResult result = prepared.play(
                prepared.validate(), List.of(StrategyCatalog.learned(agent, prepared, rules)), Progress.NONE);
        return of(result, result.strategies().get(0).sessions());
    }

    /** @param played what one strategy did in each of the result's sessions */
    static PolicyMap of(BacktestResult result, List<ExecutionResult> played) {
        int lag = result.timing().lagRows();
        int horizon =
                played.stream().mapToInt(p -> p.order().horizonMinutes()).max().orElseThrow();
        int bucket = Math.max(1, Math.ceilDiv(horizon, PARTS_OF_DAY));
        int parts = Math.ceilDiv(horizon, bucket);
        double[] edges = edges(result.sessions(), played, lag);
        double[][] share = new double[parts][edges.length - 1];
        int[][] count = new int[parts][edges.length - 1];
        for (int s = 0; s < played.size(); s++) {
            ExecutionResult one = played.get(s);
            Session session = result.sessions().get(s).session();
            int own = one.order().horizonMinutes();
            int[] sold = one.sharesByMinute();
            for (int k = 0; k < own - 1; k++) {
                int row = row(session, one, k, lag);
                if (row >= 0) {
                    int part = part(edges, session.halfSpreadBps(row));
                    share[k / bucket][part] +=
                            sold[k] * (double) own / one.order().shares();
                    count[k / bucket][part]++;
                }
            }
        }
        for (int i = 0; i < parts; i++) {
            for (int j = 0; j < edges.length - 1; j++) {
                share[i][j] = count[i][j] == 0 ? Double.NaN : share[i][j] / count[i][j];
            }
        }
        return new PolicyMap(
                result.order().startMinute(),
                horizon,
                bucket,
                edges,
                share,
                count,
                played.size(),
                result.sessions().get(0).session());
    }

    /** The last row that a decision for the k-th minute saw; negative before the session's first. */
    private static int row(Session session, ExecutionResult played, int k, int lag) {
        return played.order().startMinute() - session.firstMinute() + k - lag;
    }

    /** Quantiles of the spreads that were seen; a spread that hardly moves has fewer parts. */
    private static double[] edges(List<SessionLiquidity> sessions, List<ExecutionResult> played, int lag) {
        double[] seen = new double
                [played.stream().mapToInt(p -> p.order().horizonMinutes()).sum()];
        int n = 0;
        for (int s = 0; s < played.size(); s++) {
            Session session = sessions.get(s).session();
            for (int k = 0; k < played.get(s).order().horizonMinutes() - 1; k++) {
                int row = row(session, played.get(s), k, lag);
                if (row >= 0) {
                    seen[n++] = session.halfSpreadBps(row);
                }
            }
        }
        return edges(Arrays.stream(seen, 0, n).sorted().toArray());
    }

    /** @param sorted spreads, ascending */
    static double[] edges(double[] sorted) {
        int n = sorted.length;
        if (n == 0) {
            return new double[] {0, 0};
        }
        double[] edges = new double[PARTS_OF_SPREAD + 1];
        int kept = 0;
        for (int q = 0; q <= PARTS_OF_SPREAD; q++) {
            double edge = sorted[(int) Math.min(n - 1L, (long) q * n / PARTS_OF_SPREAD)];
            if (kept == 0 || edge > edges[kept - 1] * (1 + LEAST_PART)) {
                edges[kept++] = edge;
            }
        }
        return kept == 1 ? new double[] {edges[0], edges[0]} : Arrays.copyOf(edges, kept);
    }

    private static int part(double[] edges, double spread) {
        int part = 0;
        while (part < edges.length - 2 && spread >= edges[part + 1]) {
            part++;
        }
        return part;
    }
}
